package org.patchlag.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Forms with files. The container writes what comes in them to its own folder, before anybody looks at it, and never removes
 * it: so only those who may attach something send any, and it is removed once the page has been made.
 */
final class Upload {
    private static final Logger LOG = Logger.getLogger(Upload.class.getName());
    private static final List<String> PAGES = List.of("/reporting/report", "/reply/fact");
    // A file, and the form around it.
    private static final int LONGEST = 11 * 1024 * 1024;

    private Upload() {}

    /** Whether a request is such a form. */
    static boolean is(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    /** Whether it is of a length that is taken; one that does not say its length is not. */
    static boolean fits(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length >= 0 && length <= LONGEST;
    }

    /** Whether the page at a path takes files. */
    static boolean isTakenBy(String path) {
        return PAGES.stream().anyMatch(path::startsWith);
    }

    /** Removes what the container has kept of it. */
    static void remove(HttpServletRequest request) {
        try {
            for (Part part : request.getParts()) {
                part.delete();
            }
        } catch (IOException | ServletException | IllegalStateException e) {
            LOG.log(Level.WARNING, "What came with a form could not be removed", e);
        }
    }
}
