package org.patchlag.query.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Optional<Bounds> restrictedMean) {
    /** The days on which shares are given. */
    public static final List<Integer> DAYS = List.of(14, 30, 60, 90, 180, 365);

    /** Of fewer groups no interval is given. */
    public static final int LEAST_GROUPS_OF_AN_INTERVAL = 6;

    /** The horizon of the restricted mean. */
    public static final int TAU = 180;

    private static final List<Integer> CURVE_DAYS =
            List.of(3, 7, 10, 14, 21, 30, 45, 60, 75, 90, 105, 120, 150, 180, 210, 240, 270, 300, 330, 365);
    private static final List<Double> PROBABILITIES = List.of(0.1, 0.25, 0.5, 0.75, 0.9);
    private static final int HORIZON = 3650;

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
            @Nullable Integer low,
            @Nullable Integer high,
            @Nullable Integer lower,
            @Nullable Integer upper) {}

    /**
     * A number between two bounds, which are equal where nothing is imprecise.
     *
     * @param low the lower bound
     * @param high the upper bound
     */
    public record Bounds(double low, double high) {}

    /** The figures of these cases. */
    static ExactFigures of(DelayClock clock, ClockCases cases, long hospitals) {
        List<Observation> observations = cases.observations();
        long imprecise = observations.stream()
                .filter(Observation::interval)
                .mapToLong(Observation::count)
                .sum();
        List<Share> curve = observations.isEmpty()
                ? List.of()
                : curve(CellEstimate.of(observations), cases.groups() >= LEAST_GROUPS_OF_AN_INTERVAL);
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
                imprecise,
                curve.stream()
                        .filter(share -> DAYS.contains(share.day()) || CURVE_DAYS.contains(share.day()))
                        .toList(),
                curve.isEmpty()
                        ? List.of()
                        : PROBABILITIES.stream().map(p -> quantile(p, curve)).toList(),
                restrictedMean(curve));
    }

    private static List<Share> curve(CellEstimate estimate, boolean intervals) {
        List<Share> curve = new ArrayList<>();
        for (int day = 0; day <= HORIZON && estimate.estimable(day); day++) {
            CellEstimate.Share share = estimate.fixedBy(day);
            curve.add(new Share(
                    day,
                    share.low(),
                    share.high(),
                    intervals ? orNull(share.lower()) : null,
                    intervals ? orNull(share.upper()) : null));
        }
        return curve;
    }

    private static @Nullable Double orNull(double limit) {
        return Double.isNaN(limit) ? null : limit;
    }

    // The limits of the day are where those of the share cross it (Brookmeyer and Crowley 1982).
    private static Quantile quantile(double p, List<Share> curve) {
        Integer low = null;
        Integer high = null;
        Integer lower = null;
        Integer upper = null;
        for (Share share : curve) {
            low = low == null && reaches(share.high(), p) ? Integer.valueOf(share.day()) : low;
            high = high == null && reaches(share.low(), p) ? Integer.valueOf(share.day()) : high;
            lower = lower == null && reaches(share.upper(), p) ? Integer.valueOf(share.day()) : lower;
            upper = upper == null && reaches(share.lower(), p) ? Integer.valueOf(share.day()) : upper;
        }
        return new Quantile(p, low, high, lower, upper);
    }

    private static boolean reaches(@Nullable Double share, double p) {
        return share != null && share >= p - 1e-9;
    }

    // The area under the share still open, which changes at the ends of days only.
    private static Optional<Bounds> restrictedMean(List<Share> curve) {
        if (curve.size() < TAU) {
            return Optional.empty();
        }
        double low = 0;
        double high = 0;
        for (Share share : curve.subList(0, TAU)) {
            low += 1 - share.high();
            high += 1 - share.low();
        }
        return Optional.of(new Bounds(low, high));
    }

    /** The share stopped by one of the days that are given; empty where it is not known yet. */
    public Optional<Share> share(int day) {
        return shares.stream().filter(share -> share.day() == day).findFirst();
    }

    /** The day by which half were stopped; empty where there is nothing to estimate. */
    public Optional<Quantile> median() {
        return quantiles.stream().filter(quantile -> quantile.share() == 0.5).findFirst();
    }
}
