package org.patchlag.reply.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor wants said beside its rows.
 *
 * @param organisationId the regulator whose editions it is for
 * @param id its id
 * @param vendorId the vendor
 * @param vendor its name
 * @param regulator the regulator's name
 * @param statement the words
 * @param enteredByName who entered it
 * @param enteredAt when
 * @param confirmed whether it was confirmed; null before that is decided
 * @param reason why not; null where nothing was said
 * @param decidedByName who decided; null before
 * @param endedAt when it ended: withdrawn, or another took its place; null while it may be used
 */
public record VendorStatement(
        UUID organisationId,
        UUID id,
        UUID vendorId,
        String vendor,
        String regulator,
        String statement,
        String enteredByName,
        Instant enteredAt,
        @Nullable Boolean confirmed,
        @Nullable String reason,
        @Nullable String decidedByName,
        @Nullable Instant endedAt) {
    /** How it stands, in words. */
    public String state() {
        if (endedAt != null) {
            return "ended";
        }
        return confirmed == null ? "waits for the regulator" : confirmed ? "confirmed" : "refused";
    }

    /** Whether it waits to be decided on. */
    public boolean waits() {
        return confirmed == null && endedAt == null;
    }

    /** Whether the next edition carries it. */
    public boolean inForce() {
        return Boolean.TRUE.equals(confirmed) && endedAt == null;
    }
}
