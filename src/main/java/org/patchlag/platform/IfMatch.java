package org.patchlag.platform;

import org.jspecify.annotations.Nullable;

/** The header by which a client says which version it has read. */
public final class IfMatch {
    private IfMatch() {}

    /**
     * The version that the header names; null where there is none, or any will do.
     *
     * @throws ProblemException where it is no ETag of ours
     */
    public static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(ifMatch.replaceAll("[\"\\sW/]", ""));
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "Send If-Match with the ETag that you have read.");
        }
    }
}
