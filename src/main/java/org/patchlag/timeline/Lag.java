package org.patchlag.timeline;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How many days one event came after another, within bounds; null where nothing says.
 *
 * @param min at least
 * @param max at most
 */
record Lag(@Nullable Integer min, @Nullable Integer max) {
    static final Lag UNKNOWN = new Lag(null, null);

    /** From the calendar alone: {@code [end.earliest - start.latest, end.latest - start.earliest]}. */
    static Lag between(DayRange start, DayRange end) {
        return new Lag(
                start.latest() == null || end.earliest() == null
                        ? null
                        : (int) ChronoUnit.DAYS.between(start.latest(), end.earliest()),
                start.earliest() == null || end.latest() == null
                        ? null
                        : (int) ChronoUnit.DAYS.between(start.earliest(), end.latest()));
    }

    /** The first of two. */
    Lag orEarlier(Lag other) {
        return new Lag(
                min == null || other.min == null ? null : Integer.valueOf(Math.min(min, other.min)),
                smaller(max, other.max));
    }

    boolean surelyNegative() {
        return max != null && max < 0;
    }

    private static @Nullable Integer smaller(@Nullable Integer a, @Nullable Integer b) {
        return a == null ? b : b == null ? a : Integer.valueOf(Math.min(a, b));
    }
}
