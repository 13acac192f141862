package org.patchlag.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

/** Work outside any request: it carries the account that asked for it, and so that account's rows and roles. */
@ApplicationScoped
public class Background {
    @Inject
    private Caller caller;

    /** Does something as this account. */
    @ActivateRequestContext
    public void as(Caller.Identity identity, Runnable work) {
        caller.become(identity);
        work.run();
    }
}
