package org.patchlag.platform;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What makes a request to create something safe to repeat.
 *
 * @param key the client's {@code Idempotency-Key}
 * @param digest the SHA-256, in hexadecimal, of the request's body: the same key with another body is refused
 */
public record RequestKey(String key, String digest) {
    private static final int LONGEST = 200;

    /**
     * The key of a request; null where it has none.
     *
     * @throws ProblemException where it is too long to be kept
     */
    public static @Nullable RequestKey of(@Nullable String key, @Nullable String body) {
        if (key == null || key.isBlank()) {
            return null;
        }
        if (key.length() > LONGEST) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST,
                    "Shorten the Idempotency-Key to " + LONGEST + " characters; a UUID does.");
        }
        byte[] sent = Objects.requireNonNullElse(body, "").getBytes(StandardCharsets.UTF_8);
        return new RequestKey(key.strip(), HexFormat.of().formatHex(Sha256.of(sent)));
    }
}
