package org.patchlag.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlag.survival.CellEstimate;
import org.patchlag.survival.Observation;
import org.patchlag.timeline.Ending;

/**
 * The exact time to patch of a selection of accepted reports, for the regulator alone.
 *
 * @param reports accepted reports
 * @param groups of how many hospital groups
 * @param open not fixed
 * @param notComputable in which the clock cannot be computed
 * @param estimate the estimate; null where there is nothing to estimate
 */
public record ExactFigures(
        long reports,
        long groups,
        long open,
        long notComputable,
        @Nullable CellEstimate estimate) {
    private static final int HORIZON = 3650;
    private static final int LEAST_GROUPS_OF_AN_INTERVAL = 6;

    /** The figures of these durations as of a day. */
    static ExactFigures of(List<CountedDuration> durations, LocalDate asOf) {
        List<CountedDuration> counted = durations.stream()
                .filter(row -> Boolean.TRUE.equals(row.counts()))
                .toList();
        List<Observation> observations = new ArrayList<>();
        long open = 0;
        for (CountedDuration row : counted) {
            if (row.lowerDays() != null && row.ending() != Ending.NOT_COMPUTABLE) {
                observations.add(observation(row, asOf));
                open += row.ending() == Ending.STOPPED ? 0 : row.reports();
            }
        }
        long all = counted.stream().mapToLong(CountedDuration::reports).sum();
        long computable = observations.stream().mapToLong(Observation::count).sum();
        return new ExactFigures(
                all,
                counted.stream().map(CountedDuration::groupId).distinct().count(),
                open,
                all - computable,
                observations.isEmpty() ? null : CellEstimate.of(observations));
    }

    private static Observation observation(CountedDuration row, LocalDate asOf) {
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

    /** The share fixed by a day with its interval, in words. */
    public String fixedBy(int day) {
        if (estimate == null) {
            return "–";
        }
        if (!estimate.estimable(day)) {
            return "not yet known";
        }
        CellEstimate.Share share = estimate.fixedBy(day);
        String shown = percent(share.low()).equals(percent(share.high()))
                ? percent(share.low())
                : percent(share.low()) + " to " + percent(share.high());
        return shown + " %";
    }

    /** The 95 % interval of the share fixed by a day; says why where there is none. */
    public String interval(int day) {
        if (estimate == null || !estimate.estimable(day)) {
            return "";
        }
        if (groups < LEAST_GROUPS_OF_AN_INTERVAL) {
            return "no interval: fewer than " + LEAST_GROUPS_OF_AN_INTERVAL + " groups";
        }
        CellEstimate.Share share = estimate.fixedBy(day);
        return percent(share.lower()) + " to " + percent(share.upper());
    }

    /** The day by which half were fixed, in words. */
    public String median() {
        if (estimate == null) {
            return "–";
        }
        int[] days = estimate.quantile(0.5, HORIZON);
        if (days[1] < 0) {
            return "not reached";
        }
        return days[0] == days[1] ? days[0] + " days" : days[0] + " to " + days[1] + " days";
    }

    private static String percent(double share) {
        return String.format(Locale.UK, "%.1f", 100 * share);
    }
}
