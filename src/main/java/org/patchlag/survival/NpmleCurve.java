package org.patchlag.survival;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The NPMLE of a cell, and without each of its clusters in turn. What is left without a cluster is fitted starting from
 * the masses of the whole, which are near; clusters without which the same is left share one fit.
 */
final class NpmleCurve implements CellCurve {
    private final DistinctRows rows;
    private final RankedEnds ends;
    private final int[] days;
    private final Npmle whole;
    private @Nullable List<Without> withoutOne;

    // The shares without a cluster.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Without(double[] least, double[] most, boolean sound) {}

    NpmleCurve(DistinctRows rows, RankedEnds ends, InnermostIntervals innermost) {
        this.rows = rows;
        this.ends = ends;
        this.days = rows.daysOfEnds();
        this.whole = Npmle.of(innermost);
    }

    /** Whether the fit of the whole does not miss the gradient check. */
    boolean wholeSound() {
        return whole.gradientExcess() <= NpmleFit.TOLERANCE;
    }

    /** Whether no fit misses it. */
    boolean sound() {
        return wholeSound() && withoutOne().stream().allMatch(Without::sound);
    }

    private List<Without> withoutOne() {
        List<Without> known = withoutOne;
        if (known == null) {
            known = new ArrayList<>();
            Map<LongBuffer, Without> fits = new HashMap<>();
            int clusters = rows.clusters().size();
            for (int cluster = 0; clusters > 1 && cluster < clusters; cluster++) {
                known.add(fits.computeIfAbsent(LongBuffer.wrap(rows.without(cluster)), this::fit));
            }
            withoutOne = known;
        }
        return known;
    }

    private Without fit(LongBuffer counts) {
        Npmle estimate = Npmle.near(whole, ends.innermost(counts.array()));
        return new Without(
                estimate.share(Side.LEAST, days),
                estimate.share(Side.MOST, days),
                estimate.gradientExcess() <= NpmleFit.TOLERANCE);
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
        withoutOne().forEach(without -> curve.accept(side == Side.LEAST ? without.least() : without.most()));
    }
}
