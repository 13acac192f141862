package org.patchlag.reporting.entity;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hospital's statement that it files every case whose clock starts in a period, prompt fixes too.
 *
 * @param id its id
 * @param hospital the hospital's name
 * @param fromDay the first day of the period
 * @param toDay the last one; null: until it is withdrawn
 * @param certifiedByName who certified
 * @param certifiedAt when
 * @param withdrawnByName who withdrew it; null while it is in force
 * @param withdrawnAt when; null while it is in force
 */
public record RegisterCertificate(
        UUID id,
        String hospital,
        LocalDate fromDay,
        @Nullable LocalDate toDay,
        String certifiedByName,
        Instant certifiedAt,
        @Nullable String withdrawnByName,
        @Nullable Instant withdrawnAt)
        implements Serializable {

    /** Whether it has not been withdrawn. */
    public boolean inForce() {
        return withdrawnAt == null;
    }

    /** Whether a period has a day in common with its own. */
    public boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return (toDay == null || !toDay.isBefore(from)) && (to == null || !fromDay.isAfter(to));
    }
}
