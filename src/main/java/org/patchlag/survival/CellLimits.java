package org.patchlag.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The headline's limits of one side of a cell's curve: the jackknife over clusters with Student's t, S on the log-log
 * scale, the restricted mean on its own.
 */
final class CellLimits {
    private static final double REACHED = 1e-9;

    private final CellCurve curve;
    private final CellCurve.Side side;
    private final JackknifeSpread spread;
    private final double t;

    CellLimits(CellCurve curve, CellCurve.Side side) {
        this.curve = curve;
        this.side = side;
        this.spread = new JackknifeSpread(curve, side);
        int clusters = curve.clusters().size();
        this.t = clusters < 2 ? Double.NaN : TDistribution.of(clusters - 1).inverseCumulativeProbability(0.975);
    }

    JackknifeSpread spread() {
        return spread;
    }

    /** The limits of S at the end of a day; undefined where S is 0 or 1, and with fewer than two clusters. */
    Limits limits(int day) {
        double survival = 1 - spread.share(day);
        return Double.isNaN(t) || survival <= 0 || survival >= 1
                ? Limits.UNDEFINED
                : Confidence.LOG_LOG.limits(survival, spread.se(day) / survival, t);
    }

    /** The day by which a share p was fixed. */
    OptionalDouble quantile(double p, boolean exact) {
        return crossing(p, exact, day -> 1 - spread.share(day));
    }

    OptionalDouble quantileLower(double p, boolean exact) {
        return crossing(p, exact, day -> limits(day).lower());
    }

    OptionalDouble quantileUpper(double p, boolean exact) {
        return crossing(p, exact, day -> limits(day).upper());
    }

    // Exact durations follow R's rule for a curve that hits p; bounds are whole days.
    private OptionalDouble crossing(double p, boolean exact, IntToDoubleFunction survival) {
        int[] days = curve.days();
        double[] values = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            values[i] = survival.applyAsDouble(days[i]);
            if (!exact && 1 - values[i] >= p - REACHED) {
                return OptionalDouble.of(days[i]);
            }
        }
        return exact ? FirstCrossing.of(p, days, values) : OptionalDouble.empty();
    }

    /** The restricted mean. */
    double mean(int tau) {
        return area(curve.share(side), tau);
    }

    /** How far its limits lie from it; NaN with fewer than two clusters. */
    double meanWidth(int tau) {
        if (Double.isNaN(t)) {
            return Double.NaN;
        }
        List<Double> without = new ArrayList<>();
        curve.withoutEach(side, share -> without.add(area(share, tau)));
        return t
                * DeleteOneJackknife.se(
                        without.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private double area(double[] share, int tau) {
        int[] days = curve.days();
        double area = 0;
        double survival = 1;
        int from = 0;
        for (int i = 0; i < days.length && days[i] <= tau; i++) {
            area += (days[i] - from) * survival;
            survival = 1 - share[i];
            from = days[i];
        }
        return area + (tau - from) * survival;
    }
}
