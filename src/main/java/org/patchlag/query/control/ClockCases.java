package org.patchlag.query.control;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.patchlag.survival.Observation;
import org.patchlag.timeline.Ending;

/**
 * The accepted reports of a selection as a clock has them: stopped within its bounds; open through the last confirmation;
 * ended in another way open until then; one that will never be fixed open to the as-of day, for it stays at risk.
 *
 * @param rows the reports, counted
 * @param asOf the as-of day
 */
public record ClockCases(List<CountedDuration> rows, LocalDate asOf) {
    /** Keeps its own list. */
    public ClockCases {
        rows = List.copyOf(rows);
    }

    /** What is known of the durations of those that can be computed. */
    List<Observation> observations() {
        return rows.stream()
                .filter(CountedDuration::computable)
                .map(this::observation)
                .toList();
    }

    private Observation observation(CountedDuration row) {
        int lower = Objects.requireNonNull(row.lowerDays());
        LocalDate began = row.startLatest();
        if (row.ending() == Ending.NEVER && began != null) {
            lower = (int) Math.max(lower, ChronoUnit.DAYS.between(began, asOf));
        }
        boolean stopped = row.ending() == Ending.STOPPED;
        return new Observation(
                row.groupId().toString(),
                lower,
                stopped ? Objects.requireNonNull(row.upperDays()) : Observation.OPEN,
                row.reports());
    }

    /** How many reports. */
    long count(Predicate<CountedDuration> which) {
        return rows.stream().filter(which).mapToLong(CountedDuration::reports).sum();
    }

    /** How many of them stand so, of those that can be computed. */
    long count(Ending ending) {
        return count(row -> row.computable() && row.ending() == ending);
    }

    /** Of how many hospital groups. */
    long groups() {
        return rows.stream().map(CountedDuration::groupId).distinct().count();
    }
}
