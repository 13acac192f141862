package org.patchlag.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;

/** The page that an invitation's link leads to. */
@Named("welcomePage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class WelcomePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private WelcomeService welcome;

    private @Nullable String secret;
    private @Nullable String password;
    private @Nullable String error;
    private boolean opened;

    /** Opens the account. */
    public void open() {
        try {
            welcome.accept(secret == null ? "" : secret, password == null ? "" : password);
            opened = true;
            error = null;
        } catch (ProblemException e) {
            error = e.detail();
        }
    }

    /** Whom the link invites; null where it holds no longer. */
    public @Nullable Invitation getInvitation() {
        String text = secret;
        Optional<Invitation> found = text == null ? Optional.empty() : welcome.find(text);
        return found.orElse(null);
    }

    /** Whether the account has just been opened. */
    public boolean isOpened() {
        return opened;
    }

    /** What was wrong. */
    public @Nullable String getError() {
        return error;
    }

    /** The link's secret. */
    public @Nullable String getSecret() {
        return secret;
    }

    /** Takes the link's secret. */
    public void setSecret(@Nullable String secret) {
        this.secret = secret;
    }

    /** Never shown again. */
    public @Nullable String getPassword() {
        return null;
    }

    /** Takes the password. */
    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
