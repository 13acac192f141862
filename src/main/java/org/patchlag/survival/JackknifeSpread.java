package org.patchlag.survival;

import java.util.Arrays;

/**
 * How far the share fixed moves over the days when each cluster of a cell is left out in turn: the standard error of the
 * delete-one-cluster jackknife, {@code (C - 1) / C sum (theta_(-c) - mean)^2}, as {@link DeleteOneJackknife} has it, and
 * the largest single change. Fewer than two clusters have no standard error. Means and squares are updated curve by curve (Welford 1962), so that no curve is kept.
 */
final class JackknifeSpread {
    private final int[] days;
    private final double[] share;
    private final double[] se;
    private final double[] influence;

    JackknifeSpread(CellCurve curve, CellCurve.Side side) {
        days = curve.days();
        share = curve.share(side);
        influence = new double[days.length];
        double[] mean = new double[days.length];
        double[] squares = new double[days.length];
        int[] seen = {0};
        if (curve.clusters().size() > 1) {
            curve.withoutEach(side, without -> {
                double part = 1.0 / ++seen[0];
                for (int i = 0; i < without.length; i++) {
                    double off = without[i] - mean[i];
                    mean[i] += off * part;
                    squares[i] += off * (without[i] - mean[i]);
                    influence[i] = Math.max(influence[i], Math.abs(without[i] - share[i]));
                }
            });
        }
        double factor = seen[0] == 0 ? Double.NaN : (seen[0] - 1.0) / seen[0];
        se = Arrays.stream(squares).map(sum -> Math.sqrt(factor * sum)).toArray();
    }

    int[] days() {
        return days;
    }

    /** The share fixed by the end of a day; 0 before the first. */
    double share(int day) {
        return at(share, day);
    }

    /** Its standard error. */
    double se(int day) {
        return at(se, day);
    }

    /** The largest change when one cluster is left out. */
    double influence(int day) {
        return at(influence, day);
    }

    private double at(double[] values, int day) {
        int index = indexBy(days, day);
        return index < 0 ? 0 : values[index];
    }

    /** The last of the days that is not after a day; -1 for none. */
    static int indexBy(int[] days, int day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found : -found - 2;
    }
}
