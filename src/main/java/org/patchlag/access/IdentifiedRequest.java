package org.patchlag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.patchlag.tenancy.Caller;

/** A request that tells the container whose it is: it looks at roles declared on endpoints by itself, and would log in. */
final class IdentifiedRequest extends HttpServletRequestWrapper {
    private final Caller caller;

    IdentifiedRequest(HttpServletRequest request, Caller caller) {
        super(request);
        this.caller = caller;
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return caller.identity()
                .map(identity -> (Principal) () -> identity.account().toString())
                .orElse(null);
    }

    @Override
    public boolean isUserInRole(String role) {
        return caller.identity()
                .filter(identity ->
                        identity.roles().stream().anyMatch(own -> own.name().equals(role)))
                .isPresent();
    }

    @Override
    public boolean authenticate(HttpServletResponse response) {
        return caller.identity().isPresent();
    }
}
