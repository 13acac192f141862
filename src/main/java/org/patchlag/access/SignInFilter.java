package org.patchlag.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.patchlag.platform.ProblemDocument;
import org.patchlag.platform.ProblemType;
import org.patchlag.platform.RestOfRequest;
import org.patchlag.tenancy.Caller;

/**
 * Tells the request whose it is: pages by the cookie, the API by its bearer token only, so that no foreign page can
 * write through a browser's cookie. Then keeps pages from those who have no role for them.
 */
public class SignInFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";
    // The container takes no larger form, and would fail in the middle of the page instead of saying so.
    private static final int LONGEST_FORM = 2 * 1024 * 1024;

    @Inject
    private transient SignInService signIns;

    @Inject
    private transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.startsWith("/api/")) {
            if (!identifyProgram(request)) {
                refuse(response);
                return;
            }
        } else if (PageAccess.isPage(path)) {
            if (tooLong(request)) {
                refuseLength(request, response);
                return;
            }
            SignInCookie.read(request).flatMap(signIns::ofBrowser).ifPresent(caller::become);
            if (!PageAccess.allows(path, caller)) {
                sendAway(request, response);
                return;
            }
            if (Upload.is(request)) {
                takeUpload(path, request, response, chain);
                return;
            }
            if (caller.identity().isPresent()) {
                response.setHeader("Cache-Control", "no-store");
            }
        }
        chain.doFilter(request, response);
    }

    private void takeUpload(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (caller.identity().isEmpty() || !Upload.isTakenBy(path)) {
            refuseLength(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        try {
            chain.doFilter(request, response);
        } finally {
            Upload.remove(request);
        }
    }

    private static void refuseLength(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RestOfRequest.passOver(request.getInputStream());
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private static boolean tooLong(HttpServletRequest request) {
        return Upload.is(request) ? !Upload.fits(request) : request.getContentLengthLong() > LONGEST_FORM;
    }

    private boolean identifyProgram(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return true; // the endpoint decides whether anybody may call it
        }
        Optional<Caller.Identity> identity = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? signIns.ofProgram(new Token(header.substring(BEARER.length()).strip()))
                : Optional.empty();
        identity.ifPresent(caller::become);
        return identity.isPresent();
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"Patchlag\", error=\"invalid_token\"");
        ProblemDocument.write(
                response,
                ProblemType.NOT_SIGNED_IN,
                "The token is unknown, revoked or expired. Make a new one on your account page.",
                List.of());
    }

    private void sendAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (caller.identity().isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.sendRedirect(request.getContextPath() + "/access/sign-in?next="
                    + URLEncoder.encode(request.getServletPath() + query, StandardCharsets.UTF_8));
        }
    }
}
