package org.patchlag.attachment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * Which file a browser asks for, by {@code ?ref=...&number=...}.
 *
 * @param reference what it is attached to; empty where that is not said
 * @param number its number there; 0, which none has, where that is no number
 */
public record FileAddress(String reference, int number) {
    /** What a request asks for. */
    static FileAddress of(HttpServletRequest request) {
        String number = Objects.requireNonNullElse(request.getParameter("number"), "");
        return new FileAddress(
                Objects.requireNonNullElse(request.getParameter("ref"), ""),
                number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0);
    }
}
