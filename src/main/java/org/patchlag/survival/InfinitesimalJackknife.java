package org.patchlag.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The cluster-robust standard error of S and of the restricted mean by the infinitesimal jackknife (Williams 1995; Ying
 * and Wei 1994; R's survfit with clusters). Each cluster's influence follows {@code U <- U (1 - h) - S (d_c - n_c h) / n}
 * with h = d / n; the variance is the sum of squares. Every case its own cluster gives Greenwood's variance exactly.
 * Legal with unit weights, which Greenwood's is not.
 */
public final class InfinitesimalJackknife implements SurvivalLimits {
    private final KaplanMeier estimate;
    private final int[] days;
    private final double[] se;
    private final List<double[]> influences = new ArrayList<>();

    private InfinitesimalJackknife(KaplanMeier estimate, Collection<LifeTable> clusters) {
        this.estimate = estimate;
        this.days = estimate.days();
        for (LifeTable cluster : clusters) {
            influences.add(influence(cluster));
        }
        this.se = standardErrors();
    }

    /** Of the Kaplan-Meier estimate of all clusters together. */
    public static InfinitesimalJackknife of(ClusteredLifeTable tables) {
        return new InfinitesimalJackknife(KaplanMeier.of(tables.total()), tables.parts());
    }

    private double[] influence(LifeTable cluster) {
        long[] atRisk = cluster.atRisk(days);
        double[] influence = new double[days.length];
        double before = 1;
        double sum = 0;
        for (int i = 0; i < days.length; i++) {
            KaplanMeier.Step step = estimate.steps().get(i);
            if (step.fixed() > 0) {
                double hazard = (double) step.fixed() / step.atRisk();
                double excess = cluster.on(days[i]).fixed() - atRisk[i] * hazard;
                sum = sum * (1 - hazard) - before * excess / step.atRisk();
                before = step.survival();
            }
            influence[i] = sum;
        }
        return influence;
    }

    /** The estimate that it belongs to. */
    public KaplanMeier estimate() {
        return estimate;
    }

    @Override
    public double se(int day) {
        int at = -1;
        while (at + 1 < days.length && days[at + 1] <= day) {
            at++;
        }
        return at < 0 ? 0 : se[at];
    }

    @Override
    public Limits limits(int day, Confidence scale) {
        double survival = estimate.survival(day);
        if (survival == 0 && scale == Confidence.PLAIN) {
            return new Limits(0, 0); // unlike Greenwood's, this standard error is defined there: it is 0
        }
        return scale.limits(survival, se(day) / survival, Confidence.Z95);
    }

    @Override
    public OptionalDouble quantileLower(double p, Confidence scale) {
        return crossing(p, scale, Limits::lower);
    }

    @Override
    public OptionalDouble quantileUpper(double p, Confidence scale) {
        return crossing(p, scale, Limits::upper);
    }

    private OptionalDouble crossing(double p, Confidence scale, ToDoubleFunction<Limits> side) {
        double[] curve = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            curve[i] = side.applyAsDouble(limits(days[i], scale));
        }
        return FirstCrossing.of(p, days, curve);
    }

    private double[] standardErrors() {
        double[] squares = new double[days.length];
        for (double[] influence : influences) {
            for (int i = 0; i < squares.length; i++) {
                squares[i] += influence[i] * influence[i];
            }
        }
        for (int i = 0; i < squares.length; i++) {
            squares[i] = Math.sqrt(squares[i]);
        }
        return squares;
    }

    /** The standard error of the restricted mean: the influence on it is the integral of the influence on S. */
    public double restrictedMeanSe(int tau) {
        double squares = 0;
        for (double[] influence : influences) {
            double integral = 0;
            for (int i = 0; i < days.length && days[i] < tau; i++) {
                int to = i + 1 < days.length ? Math.min(tau, days[i + 1]) : tau;
                integral += influence[i] * (to - days[i]);
            }
            squares += integral * integral;
        }
        return Math.sqrt(squares);
    }
}
