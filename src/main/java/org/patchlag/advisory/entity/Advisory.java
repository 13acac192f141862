package org.patchlag.advisory.entity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.patchlag.platform.Sha256;

/**
 * An advisory, ready to be sent.
 *
 * @param reference the vendor issue's reference, which is the document's tracking id
 * @param changedAt when it last changed
 * @param text its JSON
 */
public record Advisory(String reference, Instant changedAt, String text) {
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
        return Sha256.tag(bytes());
    }
}
