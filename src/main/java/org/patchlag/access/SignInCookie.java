package org.patchlag.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The browser's sign-in. The prefix {@code __Host-} makes browsers insist on Secure, no domain and the whole site;
 * on the loopback address they take it over plain HTTP too.
 */
final class SignInCookie {
    static final String NAME = "__Host-patchlag";

    private SignInCookie() {}

    /** The token that a request carries. */
    static Optional<Token> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (NAME.equals(cookie.getName())) {
                    return Optional.of(new Token(cookie.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    /** The header's value that gives the browser a token until it closes. */
    static String give(Token token) {
        return NAME + "=" + token.text() + "; Path=/; Secure; HttpOnly; SameSite=Lax";
    }

    /** The header's value that takes it away. */
    static String takeAway() {
        return NAME + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax";
    }
}
