package org.patchlag.benchmark.boundary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * A request for a public page, which never gets a session: its cookie would be sent with a page that is for all. PrimeFaces
 * asks for a nonce before the view is known to be stateless, and Faces would open a session to keep it; told that there is
 * none, it keeps nothing.
 */
final class SessionlessRequest extends HttpServletRequestWrapper {
    SessionlessRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable HttpSession getSession() {
        return null;
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        return null;
    }
}
