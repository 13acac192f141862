package org.patchlag.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.patchlag.platform.Configuration;

/** Which accounts may sign in, and when. */
@ApplicationScoped
public class AccessPolicy {
    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    /** An enabled account; a demonstration account only where this installation is a demonstration. */
    public boolean maySignIn(Account account) {
        return maySignIn(account.enabled(), account.demonstration());
    }

    /** The same of an account's two marks. */
    public boolean maySignIn(boolean enabled, boolean demonstration) {
        return enabled && (configuration.demonstration() || !demonstration);
    }

    /** The present moment, which all time limits of sign-ins and tokens are held against. */
    public Instant now() {
        return clock.instant();
    }
}
