package org.patchlag.advisory.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An advisory, ready to be sent.
 *
 * @param reference the vendor issue's reference, which is the document's tracking id
 * @param changedAt when it last changed
 * @param text its JSON
 */
public record Advisory(String reference, Instant changedAt, String text) {
    private static final int TAG_BYTES = 12;

    /** The file's name as the standard has it (CSAF 2.0, 5.1). */
    public String fileName() {
        return reference.toLowerCase(Locale.ROOT).replaceAll("[^+\\-a-z0-9]+", "_") + ".json";
    }

    /** Its bytes. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The same for the same bytes, and for no others. */
    public String tag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes());
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
