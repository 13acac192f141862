package org.patchlag.query.control;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Ending;

/**
 * What a clock says of a case, in one number: arrays of these leave the database sooner than so many rows. Of its bits the
 * lower {@value #LENGTH_BITS} have the greatest length in days and the next {@value #LENGTH_BITS} the least, each with one
 * added, for nothing is a length that is not known; then come one for a case that may have ended by the day of its filing, one
 * for a contested one, three for how the clock stands, and the day on which it began. The database takes no length and no day
 * that would not fit (V024).
 *
 * @param value the number
 */
record CaseNumber(long value) {
    private static final List<Ending> ENDINGS = List.of(Ending.values());
    private static final int LENGTH_BITS = 20;
    private static final int CLOSED_WHEN_FILED = 2 * LENGTH_BITS;
    private static final int CONTESTED = CLOSED_WHEN_FILED + 1;
    private static final int ENDING = CONTESTED + 1;
    private static final int BEGAN = ENDING + 3;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /**
     * The number in SQL. A case that will never be fixed stays at risk to the as-of day.
     *
     * @param duration the name of a row of {@code standing_duration}
     * @param began the expression of the day on which the clock began
     * @param filed that of filing
     * @param asOf that of the as-of day
     */
    static String sql(String duration, String began, String filed, String asOf) {
        String endings = ENDINGS.stream()
                .map(ending -> " when '" + ending.name() + "' then " + ENDINGS.indexOf(ending))
                .collect(Collectors.joining());
        return """
                ((%9$s - date '%11$s')::bigint << %12$d)
                  + ((case %1$s.ending%2$s else %3$d end)::bigint << %4$d)
                  + case when %1$s.contested then 1::bigint << %5$d else 0 end
                  + case when %1$s.ending in ('STOPPED', 'COMPETED', 'REFUSED')
                      and %1$s.start_latest + %1$s.lower_days <= %8$s then 1::bigint << %6$d else 0 end
                  + (coalesce(case when %1$s.ending = 'NEVER' then greatest(%1$s.lower_days, %10$s - %9$s, 0)
                      else %1$s.lower_days end + 1, 0)::bigint << %7$d)
                  + coalesce(case when %1$s.ending = 'STOPPED' then %1$s.upper_days end + 1, 0)""".formatted(
                        duration,
                        endings,
                        ENDINGS.indexOf(Ending.NOT_COMPUTABLE),
                        ENDING,
                        CONTESTED,
                        CLOSED_WHEN_FILED,
                        LENGTH_BITS,
                        filed,
                        began,
                        asOf,
                        FIRST_DAY,
                        BEGAN);
    }

    /**
     * The number.
     *
     * @param began the day on which the clock began
     * @param lower the least length in days; null where it is not known
     * @param upper the greatest; null where it is not known, or has not ended
     */
    static CaseNumber of(LocalDate began, Ending ending, @Nullable Integer lower, @Nullable Integer upper) {
        return new CaseNumber(ChronoUnit.DAYS.between(FIRST_DAY, began) << BEGAN
                | (long) ENDINGS.indexOf(ending) << ENDING
                | more(lower) << LENGTH_BITS
                | more(upper));
    }

    private static long more(@Nullable Integer days) {
        return days == null ? 0 : days + 1L;
    }

    /** What was known by the end of the day after this one: a case that was longer was open then. */
    CaseNumber knownAfter(int day) {
        Integer lower = lowerDays();
        return ending() != Ending.NOT_COMPUTABLE && lower != null && lower > day
                ? of(began(), Ending.OPEN, day + 1, null)
                : this;
    }

    /** Whether it stopped, within bounds. */
    boolean imprecise() {
        return ending() == Ending.STOPPED && !Objects.equals(lowerDays(), upperDays());
    }

    Ending ending() {
        return ENDINGS.get((int) (value >> ENDING & 7));
    }

    /** The day on which the clock began, or that of filing where it is not known. */
    LocalDate began() {
        return FIRST_DAY.plusDays(value >> BEGAN);
    }

    /** The same whenever the clock began. */
    CaseNumber wheneverBegan() {
        return new CaseNumber(value & ((1L << BEGAN) - 1));
    }

    @Nullable
    Integer lowerDays() {
        return days(value >> LENGTH_BITS);
    }

    @Nullable
    Integer upperDays() {
        return days(value);
    }

    private static @Nullable Integer days(long bits) {
        int more = (int) (bits & ((1 << LENGTH_BITS) - 1));
        return more == 0 ? null : Integer.valueOf(more - 1);
    }

    boolean contested() {
        return (value >> CONTESTED & 1) == 1;
    }

    boolean closedWhenFiled() {
        return (value >> CLOSED_WHEN_FILED & 1) == 1;
    }
}
