package org.patchlag.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.Configuration;

/** The page on which people sign in. */
@Named("signInPage")
@RequestScoped
public class SignInPage {
    private static final String DESK = "/desk";

    @Inject
    private SignInService signIns;

    @Inject
    private Configuration configuration;

    private @Nullable String email;
    private @Nullable String password;
    private @Nullable String next;
    private boolean failed;

    /** Signs in and goes on to where the person wanted to go; the same answer for any wrong entry. */
    public void signIn() throws IOException {
        Optional<Token> token = signIns.signIn(email == null ? "" : email, password == null ? "" : password);
        if (token.isEmpty()) {
            failed = true;
            return;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        request.changeSessionId();
        response.addHeader("Set-Cookie", SignInCookie.give(token.get()));
        external.redirect(external.getRequestContextPath() + (localPath(next) ? next : DESK));
    }

    /** Whether an address is a path of this site: not another site, not a trick with slashes. */
    static boolean localPath(@Nullable String address) {
        return address != null && address.matches("/[A-Za-z0-9][A-Za-z0-9/._-]*(\\?[A-Za-z0-9=&%._-]*)?");
    }

    /** Whether the last entry was wrong. */
    public boolean isFailed() {
        return failed;
    }

    /** The demonstration's accounts, where this is a demonstration; else none. */
    public List<DemonstrationAccounts.Entry> getDemonstrationAccounts() {
        return configuration.demonstration() ? DemonstrationAccounts.ALL : List.of();
    }

    /** The password of those. */
    public String getDemonstrationPassword() {
        return DemonstrationAccounts.PASSWORD;
    }

    /** The address as typed. */
    public @Nullable String getEmail() {
        return email;
    }

    /** Takes the address. */
    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    /** Never shown again. */
    public @Nullable String getPassword() {
        return null;
    }

    /** Takes the password. */
    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    /** Where to go afterwards. */
    public @Nullable String getNext() {
        return next;
    }

    /** Takes where to go afterwards. */
    public void setNext(@Nullable String next) {
        this.next = next;
    }
}
