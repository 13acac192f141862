package org.patchlag.survival;

import java.util.List;
import java.util.function.Consumer;

/**
 * Between what the product-limit estimate can lie, whichever days the imprecise ends were on. With N cases, m(t) of them
 * left after the fixes of day t and n(c) left after those of an earlier day c on which k(c) were last seen open, S(t) is
 * {@code m(t) / N prod_{c < t} n(c) / (n(c) - k(c))}. So the share fixed by t is least where every end that surely came by
 * t came at its first possible day and every other after t, and greatest where every end that can have come by t came at
 * its last possible day up to t. Both bounds are reached. No case has a delayed entry.
 */
final class CompletionBounds implements CellCurve {
    private final DistinctRows rows;
    private final int[] days;
    private final CompletionRows places;

    CompletionBounds(DistinctRows rows) {
        this.rows = rows;
        this.days = rows.daysOfEnds();
        this.places = CompletionRows.of(rows.rows(), days);
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
        return whole().share(side);
    }

    @Override
    public void withoutEach(Side side, Consumer<double[]> curve) {
        CompletionCounts whole = whole();
        for (int cluster = 0; cluster < rows.clusters().size(); cluster++) {
            CompletionCounts others = whole.copy();
            rows.forEach(cluster, (row, count) -> others.add(row, -count));
            curve.accept(others.share(side));
        }
    }

    private CompletionCounts whole() {
        CompletionCounts whole = new CompletionCounts(places);
        rows.forEach((row, count) -> whole.add(row, count));
        return whole;
    }

    @Override
    public double share(Side side, int day) {
        return wholeBy(side, day).share();
    }

    @Override
    public double[] withoutEach(Side side, int day) {
        double[] shares = new double[rows.clusters().size()];
        CompletionsByDay whole = wholeBy(side, day);
        for (int cluster = 0; cluster < shares.length; cluster++) {
            CompletionsByDay others = whole.copy();
            rows.forEach(cluster, (row, count) -> others.add(row, -count));
            shares[cluster] = others.share();
        }
        return shares;
    }

    private CompletionsByDay wholeBy(Side side, int day) {
        CompletionsByDay whole = new CompletionsByDay(places, side, JackknifeSpread.indexBy(days, day));
        rows.forEach((row, count) -> whole.add(row, count));
        return whole;
    }
}
