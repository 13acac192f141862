package org.patchlag.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The button that signs out. */
@Named("signOut")
@RequestScoped
public class SignOut {
    @Inject
    private SignInService signIns;

    /** Ends the sign-in in the database, not only in the browser. */
    public void signOut() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        SignInCookie.read((HttpServletRequest) external.getRequest()).ifPresent(signIns::signOut);
        ((HttpServletResponse) external.getResponse()).addHeader("Set-Cookie", SignInCookie.takeAway());
        external.invalidateSession();
        external.redirect(external.getRequestContextPath() + "/");
    }
}
