package org.patchlag.survival;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The headline's interval: the jackknife that leaves out one cluster at a time, {@code (C - 1) / C sum (theta_(-c) -
 * mean)^2}, with Student's t on C - 1 degrees of freedom, S on the log-log scale. Its coverage with few clusters is
 * better than that of {@link InfinitesimalJackknife}. There are at least two clusters.
 */
public final class DeleteOneJackknife {
    private final KaplanMeier estimate;
    private final List<KaplanMeier> withoutOne;
    private final double t;

    private DeleteOneJackknife(ClusteredLifeTable tables) {
        estimate = KaplanMeier.of(tables.total());
        withoutOne = tables.parts().stream()
                .map(part -> KaplanMeier.of(tables.total().minus(part)))
                .toList();
        t = tQuantile(withoutOne.size());
    }

    /**
     * Of the Kaplan-Meier estimate of all clusters together.
     *
     * @throws IllegalArgumentException where there are fewer than two clusters
     */
    public static DeleteOneJackknife of(ClusteredLifeTable tables) {
        if (tables.clusters() < 2) {
            throw new IllegalArgumentException("one cluster has nothing to be compared with");
        }
        return new DeleteOneJackknife(tables);
    }

    /** The two-sided 95 % quantile of Student's t with that many clusters. */
    static double tQuantile(int clusters) {
        return TDistribution.of(clusters - 1).inverseCumulativeProbability(0.975);
    }

    /** The jackknife's standard error of a statistic, from its values without each cluster in turn. */
    static double se(double[] withoutEach) {
        double mean = 0;
        for (double value : withoutEach) {
            mean += value / withoutEach.length;
        }
        double squares = 0;
        for (double value : withoutEach) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt((withoutEach.length - 1.0) / withoutEach.length * squares);
    }

    /** How many standard errors the limits lie away. */
    public double t() {
        return t;
    }

    /** The standard error of S at the end of a day. */
    public double se(int day) {
        return seOf(curve -> curve.survival(day));
    }

    /** The limits of S at the end of a day; undefined where S is 0 or 1. */
    public Limits limits(int day) {
        double survival = estimate.survival(day);
        return Confidence.LOG_LOG.limits(survival, se(day) / survival, t);
    }

    /** The restricted mean with this standard error. */
    public double restrictedMeanSe(int tau) {
        return seOf(curve -> curve.restrictedMean(tau).days());
    }

    /** The limits of the restricted mean, cut to [0, tau]. */
    public Limits restrictedMeanLimits(int tau) {
        double days = estimate.restrictedMean(tau).days();
        double width = t * restrictedMeanSe(tau);
        return new Limits(Math.max(0, days - width), Math.min(tau, days + width));
    }

    /** The lower limit of the day by which a share p was fixed: where the lower limit of S first crosses. */
    public OptionalDouble quantileLower(double p) {
        return crossing(p, Limits::lower);
    }

    /** The upper limit of that day; empty where it is not reached. */
    public OptionalDouble quantileUpper(double p) {
        return crossing(p, Limits::upper);
    }

    private OptionalDouble crossing(double p, ToDoubleFunction<Limits> side) {
        int[] days = estimate.days();
        double[] curve = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            curve[i] = side.applyAsDouble(limits(days[i]));
        }
        return FirstCrossing.of(p, days, curve);
    }

    private double seOf(ToDoubleFunction<KaplanMeier> statistic) {
        return se(withoutOne.stream().mapToDouble(statistic).toArray());
    }
}
