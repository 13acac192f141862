package org.patchlag.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days between which something happened, both included.
 *
 * @param earliest the first day on which it can have happened; null where nothing says
 * @param latest the last one; null where nothing says
 */
public record DayRange(
        @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    /** Nothing is known. */
    public static final DayRange UNKNOWN = new DayRange(null, null);

    /** Both ends shifted by days: the first by {@code min}, the last by {@code max}. */
    DayRange plus(int min, int max) {
        return new DayRange(
                earliest == null ? null : earliest.plusDays(min), latest == null ? null : latest.plusDays(max));
    }

    /** The same up to a day: what is reported has happened by the day up to which the report speaks. */
    DayRange notAfter(LocalDate day) {
        return latest != null && latest.isBefore(day) ? this : new DayRange(earliest, day);
    }

    /** Whether all of it lies after a day. */
    boolean surelyAfter(LocalDate day) {
        return earliest != null && earliest.isAfter(day);
    }

    /** Whether it is one known day. */
    public boolean exact() {
        return earliest != null && earliest.equals(latest);
    }
}
