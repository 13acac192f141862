package org.patchlag.survival;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The NPMLE of a cell, and without each of its clusters in turn. What is left without a cluster is fitted starting from
 * the masses of the whole, which are near; clusters without which the same is left share one fit.
 */
final class NpmleCurve implements CellCurve {
    private final DistinctRows rows;
    private final RankedEnds ends;
    private final int[] days;
    private final Npmle whole;
    private final List<Without> withoutOne = new ArrayList<>();
    private boolean sound;

    // The shares without a cluster.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Without(double[] least, double[] most) {}

    NpmleCurve(DistinctRows rows, RankedEnds ends, InnermostIntervals innermost) {
        this.rows = rows;
        this.ends = ends;
        this.days = rows.daysOfEnds();
        this.whole = Npmle.of(innermost);
        this.sound = whole.gradientExcess() <= NpmleFit.TOLERANCE;
        Map<LongBuffer, Without> known = new HashMap<>();
        for (int cluster = 0;
                rows.clusters().size() > 1 && cluster < rows.clusters().size();
                cluster++) {
            withoutOne.add(known.computeIfAbsent(LongBuffer.wrap(rows.without(cluster)), this::fit));
        }
    }

    private Without fit(LongBuffer counts) {
        Npmle estimate = Npmle.near(whole, ends.innermost(counts.array()));
        sound &= estimate.gradientExcess() <= NpmleFit.TOLERANCE;
        return new Without(estimate.share(Side.LEAST, days), estimate.share(Side.MOST, days));
    }

    /** Whether no fit misses the gradient check. */
    boolean sound() {
        return sound;
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
        return whole.share(side, days);
    }

    @Override
    public void withoutEach(Side side, Consumer<double[]> curve) {
        withoutOne.forEach(without -> curve.accept(side == Side.LEAST ? without.least() : without.most()));
    }
}
