package org.patchlag.reporting.boundary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.control.FilingService;

/** What comes with a request besides its JSON: its key. */
final class RequestBody {
    private static final int LONGEST_KEY = 200;

    private RequestBody() {}

    /** The body, which there must be. */
    static String require(@Nullable String body) {
        if (body == null || body.isBlank()) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "Send the report as JSON; see docs/api.md for its fields.");
        }
        return body;
    }

    /** The key and the digest by which the same request is known again. */
    static FilingService.IdempotentRequest identify(String key, String body) {
        if (key.length() > LONGEST_KEY) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST,
                    "Shorten the Idempotency-Key to " + LONGEST_KEY + " characters; a UUID does.");
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return new FilingService.IdempotentRequest(
                    key.strip(), HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
