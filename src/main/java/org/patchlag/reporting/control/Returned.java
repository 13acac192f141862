package org.patchlag.reporting.control;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.EventKind;

/**
 * What a hospital is asked to correct in a report that was returned to it.
 *
 * @param message in words; null for nothing
 * @param corrections field by field
 */
public record Returned(@Nullable String message, List<Correction> corrections) {
    /**
     * What to correct in one field.
     *
     * @param pointer the field's pointer in the version that was returned
     * @param event what happened, where the field is of an event; null for any other
     * @param reason what to do
     */
    public record Correction(String pointer, @Nullable EventKind event, String reason) implements Serializable {}
}
