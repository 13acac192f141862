package org.patchlag.query.control;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.survival.RiskTable;
import org.patchlag.timeline.DelayClock;

/**
 * The exact figures of a selection of accepted reports by a clock, for the regulator alone.
 *
 * @param clock the clock
 * @param counts how many reports, and what became of them
 * @param shares the shares stopped by the days of the benchmark, and by others of the curve
 * @param quantiles the days by which 10, 25, 50, 75 and 90 of 100 were stopped
 * @param restrictedMean the mean number of days open, of which none counts more than {@value #TAU}; empty where the
 *     selection was not followed for so long
 * @param uncontested the same without the reports of which the vendor contests something; empty where there are no such
 *     reports
 * @param unanswered the share whose vendor gave no answer of any kind by day {@value #ANSWER_DAYS}; empty where that is
 *     not known yet
 * @param kept how far the vendor kept its promise; empty where the reports are not all of one vendor, nothing was
 *     promised, or it is not known yet
 * @param atRisk the numbers under the curve
 */
public record ExactFigures(
        DelayClock clock,
        CaseCounts counts,
        List<Share> shares,
        List<Quantile> quantiles,
        Optional<Mean> restrictedMean,
        Optional<Uncontested> uncontested,
        Optional<Share> unanswered,
        Optional<Kept> kept,
        RiskTable atRisk) {
    /** The days on which shares are given. */
    public static final List<Integer> DAYS = List.of(14, 30, 60, 90, 180, 365);

    /** The horizon of the restricted mean. */
    public static final int TAU = 180;

    /** The day by which a vendor should have answered. */
    public static final int ANSWER_DAYS = 30;

    /**
     * A share by the end of a day, 0 to 1.
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
            @Nullable Double upper) {
        /** The share of which it was not so. */
        Share rest() {
            return new Share(
                    day, 1 - high, 1 - low, upper == null ? null : 1 - upper, lower == null ? null : 1 - lower);
        }
    }

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

    /**
     * How far a vendor kept its promise, each case held against the version in force when it began.
     *
     * @param days the promised days, of each version that a case began under
     * @param promised the share that was promised, 0 to 1; null where only days were, or versions differ
     * @param low the share that was stopped within them, or its lower bound
     * @param high the share, or its upper bound
     * @param lower the lower 95 % limit; null where there is no interval
     * @param upper the upper 95 % limit; null where there is no interval
     * @param verdict what can be said of it, in words; null where nothing can
     */
    public record Kept(
            List<Integer> days,
            @Nullable Double promised,
            double low,
            double high,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable String verdict) {}

    /**
     * The figures without contested reports.
     *
     * @param basis what they rest on
     * @param shares the shares stopped by the days of the benchmark
     * @param quantiles the days by which 10, 25, 50, 75 and 90 of 100 were stopped
     */
    public record Uncontested(Basis basis, List<Share> shares, List<Quantile> quantiles) {}

    /** The same without a verdict on the promise. */
    ExactFigures withoutVerdict() {
        return new ExactFigures(
                clock,
                counts,
                shares,
                quantiles,
                restrictedMean,
                uncontested,
                unanswered,
                kept.map(known -> new Kept(
                        known.days(), known.promised(), known.low(), known.high(), known.lower(), known.upper(), null)),
                atRisk);
    }

    /** The share stopped by one of the days that are given; empty where it is not known yet. */
    public Optional<Share> share(int day) {
        return by(shares, day);
    }

    /** The same without contested reports. */
    public Optional<Share> uncontested(int day) {
        return uncontested.flatMap(known -> by(known.shares(), day));
    }

    /** The day by which a share was stopped; empty where nothing can be told. */
    public Optional<Quantile> quantile(double share) {
        return of(quantiles, share);
    }

    /** The same without contested reports. */
    public Optional<Quantile> uncontestedQuantile(double share) {
        return uncontested.flatMap(known -> of(known.quantiles(), share));
    }

    private static Optional<Quantile> of(List<Quantile> quantiles, double share) {
        return quantiles.stream().filter(quantile -> quantile.share() == share).findFirst();
    }

    private static Optional<Share> by(List<Share> shares, int day) {
        return shares.stream().filter(share -> share.day() == day).findFirst();
    }
}
