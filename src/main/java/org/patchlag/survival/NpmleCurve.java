package org.patchlag.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The NPMLE of a cell, and without each of its clusters in turn. What is left without a cluster is fitted starting from
 * the masses of the whole, which are near.
 */
final class NpmleCurve implements CellCurve {
    private final DistinctRows rows;
    private final int[] days;
    private final Npmle whole;
    private final List<Npmle> withoutOne = new ArrayList<>();

    NpmleCurve(DistinctRows rows) {
        this.rows = rows;
        this.days = rows.days();
        this.whole = Npmle.of(rows.observations(rows.without(DayCounts.NOBODY)));
        for (int cluster = 0;
                rows.clusters().size() > 1 && cluster < rows.clusters().size();
                cluster++) {
            withoutOne.add(Npmle.near(whole, rows.observations(rows.without(cluster))));
        }
    }

    /** Whether no fit misses the gradient check. */
    boolean sound() {
        return whole.gradientExcess() <= NpmleFit.TOLERANCE
                && withoutOne.stream().allMatch(fit -> fit.gradientExcess() <= NpmleFit.TOLERANCE);
    }

    @Override
    public List<String> clusters() {
        return rows.clusters();
    }

    @Override
    public int[] days() {
        return days;
    }

    @Override
    public double[] share(Side side) {
        return share(whole, side);
    }

    @Override
    public void withoutEach(Side side, Consumer<double[]> curve) {
        withoutOne.forEach(estimate -> curve.accept(share(estimate, side)));
    }

    private double[] share(Npmle estimate, Side side) {
        double[] share = new double[days.length];
        double sum = 0;
        List<Npmle.Support> support = estimate.support();
        int next = 0;
        for (int i = 0; i < days.length; i++) {
            while (next < support.size() && reached(support.get(next), side, days[i])) {
                sum += support.get(next++).mass();
            }
            share[i] = Math.min(1, sum);
        }
        return share;
    }

    private static boolean reached(Npmle.Support part, Side side, int day) {
        return part.lastDay() != Observation.OPEN
                && (side == Side.LEAST ? part.lastDay() <= day : part.firstDay() <= day);
    }
}
