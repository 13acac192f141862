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
    private final int[] lower; // of each row, as an index of a day
    private final int[] last;

    CompletionBounds(DistinctRows rows) {
        this.rows = rows;
        this.days = rows.days();
        this.lower = rows.rows().stream()
                .mapToInt(row -> JackknifeSpread.indexBy(days, row.lower()))
                .toArray();
        this.last = rows.rows().stream()
                .mapToInt(row -> JackknifeSpread.indexBy(days, row.lastDay()))
                .toArray();
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
        return share(side, rows.without(DayCounts.NOBODY));
    }

    @Override
    public void withoutEach(Side side, Consumer<double[]> curve) {
        for (int cluster = 0; cluster < rows.clusters().size(); cluster++) {
            curve.accept(share(side, rows.without(cluster)));
        }
    }

    private double[] share(Side side, long[] counts) {
        long[] open = new long[days.length]; // last seen open on a day
        long[] first = new long[days.length]; // can have ended from a day on
        long[] sure = new long[days.length]; // have ended by a day
        long all = 0;
        for (int i = 0; i < counts.length; i++) {
            if (rows.rows().get(i).open()) {
                open[lower[i]] += counts[i];
            } else {
                first[lower[i]] += counts[i];
                sure[last[i]] += counts[i];
            }
            all += counts[i];
        }
        return side == Side.MOST ? most(all, open, first, sure) : least(all, open, sure, counts);
    }

    private double[] most(long all, long[] open, long[] first, long[] sure) {
        double[] share = new double[days.length];
        double factor = 1;
        long surely = all; // open, or with an end that can still come
        long possibly = all; // open, or with an end that cannot have come yet
        double survival = 1;
        for (int t = 0; t < days.length; t++) {
            possibly -= first[t];
            survival = surely == 0 ? survival : (double) possibly / all * factor;
            share[t] = 1 - survival;
            surely -= sure[t];
            if (open[t] > 0 && surely > open[t]) {
                factor *= (double) surely / (surely - open[t]);
            }
            surely -= open[t];
            possibly -= open[t];
        }
        return share;
    }

    private double[] least(long all, long[] open, long[] sure, long[] counts) {
        double[] share = new double[days.length];
        long[] left = new long[days.length]; // n(c)
        long remaining = all;
        double factor = 1;
        int row = 0;
        for (int t = 0; t < days.length; t++) {
            int stopped = -1;
            // What surely came by today came at its first possible day, so that it had left by the days between.
            for (; row < counts.length && last[row] <= t; row++) {
                boolean moved = counts[row] > 0 && !rows.rows().get(row).open();
                for (int c = lower[row]; moved && c < t; c++) {
                    factor /= ratio(left[c], open[c]);
                    left[c] -= counts[row];
                    factor *= ratio(left[c], open[c]);
                    stopped = open[c] > 0 && left[c] == open[c] && (stopped < 0 || c < stopped) ? c : stopped;
                }
            }
            if (stopped >= 0 || remaining == 0) {
                finish(share, t, stopped < 0 ? share[t - 1] : 1 - survivalBefore(stopped, left, open, all));
                return share;
            }
            remaining -= sure[t];
            share[t] = 1 - (double) remaining / all * factor;
            left[t] = remaining;
            factor *= ratio(remaining, open[t]);
            remaining -= open[t];
        }
        return share;
    }

    // Nobody is left after the cases of that day: what is fixed by then stays as it is.
    private static double survivalBefore(int stopped, long[] left, long[] open, long all) {
        double survival = (double) left[stopped] / all;
        for (int c = 0; c < stopped; c++) {
            survival *= ratio(left[c], open[c]);
        }
        return survival;
    }

    private static void finish(double[] share, int from, double value) {
        for (int t = from; t < share.length; t++) {
            share[t] = value;
        }
    }

    private static double ratio(long left, long open) {
        return open > 0 && left > open ? (double) left / (left - open) : 1;
    }
}
