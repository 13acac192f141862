package org.patchlag.platform;

import java.util.UUID;

/** An id in the address of something over HTTP. */
public final class PathId {
    private PathId() {}

    /**
     * Reads one.
     *
     * @param what what it is the id of, for the message
     * @throws ProblemException where it is no id at all: then there is no such thing either
     */
    public static UUID of(String text, String what) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.notFound(what);
        }
    }
}
