package org.patchlag.query.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlag.survival.CellEstimate;
import org.patchlag.survival.Observation;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;

/**
 * The exact figures of a selection of accepted reports by a clock, for the regulator alone.
 *
 * @param clock the clock
 * @param reports accepted reports
 * @param hospitals of how many hospitals
 * @param groups of how many hospital groups
 * @param stopped in which the clock has stopped
 * @param open in which it runs
 * @param never in which it will never stop
 * @param otherwise in which something else ended it
 * @param notComputable in which it cannot be computed
 * @param imprecise in which its length is known only within bounds
 * @param shares the shares stopped by the days of the benchmark
 * @param quantiles the days by which 10, 25, 50, 75 and 90 of 100 were stopped
 * @param restrictedMean the mean number of days open, of which none counts more than {@value #TAU}; empty where the
 *     selection was not followed for so long
 */
public record ExactFigures(
        DelayClock clock,
        long reports,
        long hospitals,
        long groups,
        long stopped,
        long open,
        long never,
        long otherwise,
        long notComputable,
        long imprecise,
        List<Share> shares,
        List<Quantile> quantiles,
        Optional<Mean> restrictedMean) {
    /** The days on which shares are given. */
    public static final List<Integer> DAYS = List.of(14, 30, 60, 90, 180, 365);

    /** Of fewer groups no interval is given. */
    public static final int LEAST_GROUPS_OF_AN_INTERVAL = 6;

    /** The horizon of the restricted mean. */
    public static final int TAU = 180;

    private static final List<Integer> CURVE_DAYS =
            List.of(3, 7, 10, 14, 21, 30, 45, 60, 75, 90, 105, 120, 150, 180, 210, 240, 270, 300, 330, 365);

    /**
     * A share stopped by the end of a day, 0 to 1.
     *
     * @param day the day
     * @param low the estimate, or its lower bound where durations are imprecise
     * @param high the estimate, or its upper bound
     * @param lower the lower 95 % limit; null where there is no interval
     * @param upper the upper 95 % limit; null where there is no interval
     */
    public record Share(
            int day,
            double low,
            double high,
            @Nullable Double lower,
            @Nullable Double upper) {}

    /**
     * The day by which a share was stopped.
     *
     * @param share the share, 0 to 1
     * @param low the day, or its lower bound; null where it was not reached
     * @param high the day, or its upper bound; null where it was not reached
     * @param lower the lower 95 % limit; null where there is none
     * @param upper the upper 95 % limit; null where there is none or it was not reached
     */
    public record Quantile(
            double share,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double lower,
            @Nullable Double upper) {}

    /**
     * A mean number of days.
     *
     * @param low the mean, or its lower bound where durations are imprecise
     * @param high the mean, or its upper bound
     * @param lower the lower 95 % limit; null where there is no interval
     * @param upper the upper 95 % limit; null where there is no interval
     */
    public record Mean(
            double low,
            double high,
            @Nullable Double lower,
            @Nullable Double upper) {}

    /** The figures of these cases. */
    static ExactFigures of(DelayClock clock, ClockCases cases, long hospitals) {
        List<Observation> observations = cases.observations();
        boolean intervals = cases.groups() >= LEAST_GROUPS_OF_AN_INTERVAL;
        Optional<CellEstimate> estimate =
                observations.isEmpty() ? Optional.empty() : Optional.of(CellEstimate.of(observations));
        return new ExactFigures(
                clock,
                cases.count(row -> true),
                hospitals,
                cases.groups(),
                cases.count(Ending.STOPPED),
                cases.count(Ending.OPEN),
                cases.count(Ending.NEVER),
                cases.count(Ending.COMPETED) + cases.count(Ending.REFUSED),
                cases.count(row -> !row.computable()),
                estimate.map(CellEstimate::intervals).orElse(0L),
                estimate.map(known -> shares(known, intervals)).orElse(List.of()),
                estimate.map(known -> quantiles(known, intervals)).orElse(List.of()),
                estimate.flatMap(known -> mean(known, intervals)));
    }

    private static List<Share> shares(CellEstimate estimate, boolean intervals) {
        return Stream.concat(DAYS.stream(), CURVE_DAYS.stream())
                .distinct()
                .sorted()
                .filter(estimate::estimable)
                .map(day -> share(day, estimate.fixedBy(day), intervals))
                .toList();
    }

    private static Share share(int day, CellEstimate.Share share, boolean intervals) {
        return new Share(
                day,
                share.low(),
                share.high(),
                intervals ? orNull(share.lower()) : null,
                intervals ? orNull(share.upper()) : null);
    }

    private static List<Quantile> quantiles(CellEstimate estimate, boolean intervals) {
        return estimate.quantiles().stream()
                .map(known -> new Quantile(
                        known.share(),
                        known.earliest(),
                        known.latest(),
                        intervals ? known.lower() : null,
                        intervals ? known.upper() : null))
                .toList();
    }

    private static Optional<Mean> mean(CellEstimate estimate, boolean intervals) {
        return Optional.ofNullable(estimate.restrictedMean(TAU))
                .map(known -> new Mean(
                        known.least(),
                        known.most(),
                        intervals ? orNull(known.lower()) : null,
                        intervals ? orNull(known.upper()) : null));
    }

    private static @Nullable Double orNull(double limit) {
        return Double.isNaN(limit) ? null : limit;
    }

    /** The share stopped by one of the days that are given; empty where it is not known yet. */
    public Optional<Share> share(int day) {
        return shares.stream().filter(share -> share.day() == day).findFirst();
    }
}
