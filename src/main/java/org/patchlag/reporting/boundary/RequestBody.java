package org.patchlag.reporting.boundary;

import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;

/** What comes with a request. */
final class RequestBody {
    private RequestBody() {}

    /** The body, which there must be. */
    static String require(@Nullable String body) {
        if (body == null || body.isBlank()) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "Send the report as JSON; see docs/api.md for its fields.");
        }
        return body;
    }
}
