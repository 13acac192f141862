package org.patchlag.reporting.entity;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hospital's statement that no case of its own began in a quarter.
 *
 * @param id its id
 * @param hospital the hospital's name
 * @param firstDay the quarter's first day
 * @param statedByName who stated it
 * @param statedAt when
 * @param withdrawnByName who withdrew it; null while it is in force
 * @param withdrawnAt when; null while it is in force
 * @param contradictedBy a report filed since that began in the quarter; null where there is none
 */
public record EmptyQuarter(
        UUID id,
        String hospital,
        LocalDate firstDay,
        String statedByName,
        Instant statedAt,
        @Nullable String withdrawnByName,
        @Nullable Instant withdrawnAt,
        @Nullable String contradictedBy)
        implements Serializable {

    /** Which quarter. */
    public Quarter quarter() {
        return new Quarter(firstDay);
    }

    /** Whether it has not been withdrawn. */
    public boolean inForce() {
        return withdrawnAt == null;
    }
}
