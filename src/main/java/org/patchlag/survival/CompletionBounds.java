package org.patchlag.survival;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

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
    private final boolean[] open;
    private final int[] imprecise; // rows, by their last days and then by their first

    CompletionBounds(DistinctRows rows) {
        this.rows = rows;
        this.days = rows.daysOfEnds();
        int size = rows.rows().size();
        lower = new int[size];
        last = new int[size];
        open = new boolean[size];
        for (int i = 0; i < size; i++) {
            Observation row = rows.rows().get(i);
            lower[i] = JackknifeSpread.indexBy(days, row.lower());
            last[i] = JackknifeSpread.indexBy(days, row.lastDay());
            open[i] = row.open();
        }
        imprecise = IntStream.range(0, size)
                .filter(i -> rows.rows().get(i).interval())
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

    @Override
    public double share(Side side, int day) {
        return share(side, rows.without(DayCounts.NOBODY), day);
    }

    @Override
    public double[] withoutEach(Side side, int day) {
        return IntStream.range(0, rows.clusters().size())
                .mapToDouble(cluster -> share(side, rows.without(cluster), day))
                .toArray();
    }

    private double[] share(Side side, long[] counts) {
        if (days.length == 0) { // all are open
            return new double[0];
        }
        long[] seen = new long[days.length]; // last seen open on a day; after the latest end, on the last
        long[] first = new long[days.length]; // can have ended from a day on
        long[] sure = new long[days.length]; // have ended by a day
        long all = 0;
        for (int i = 0; i < counts.length; i++) {
            if (!open[i]) {
                first[lower[i]] += counts[i];
                sure[last[i]] += counts[i];
            } else {
                seen[lower[i]] += counts[i];
            }
            all += counts[i];
        }
        return side == Side.MOST ? most(all, seen, first, sure) : new Least(all, seen).share(sure, counts);
    }

    private double[] most(long all, long[] seen, long[] first, long[] sure) {
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
            factor *= ratio(surely, seen[t]);
            surely -= seen[t];
            possibly -= seen[t];
        }
        return share;
    }

    // The days' n(c) as they are for the least share by one day after the other.
    private final class Least {
        private final long all;
        private final long[] seen;
        private final long[] left; // n(c)
        private double factor = 1;
        private int stopped = -1; // from this day on nobody is left

        Least(long all, long[] seen) {
            this.all = all;
            this.seen = seen;
            left = new long[seen.length];
        }

        double[] share(long[] sure, long[] counts) {
            double[] share = new double[left.length];
            long remaining = all;
            int next = 0;
            for (int t = 0; t < share.length; t++) {
                // What surely came by today came at its first possible day, so that it had left by the days between.
                long moved = 0;
                int from = t;
                for (; next < imprecise.length && last[imprecise[next]] == t; next++) {
                    int row = imprecise[next];
                    move(from, lower[row], moved);
                    from = lower[row];
                    moved += counts[row];
                }
                move(from, t, moved);
                if (stopped >= 0 || remaining == 0) {
                    Arrays.fill(share, t, share.length, stopped < 0 ? share[t - 1] : 1 - survivalBefore());
                    return share;
                }
                remaining -= sure[t];
                share[t] = 1 - (double) remaining / all * factor;
                left[t] = remaining;
                factor *= ratio(remaining, seen[t]);
                remaining -= seen[t];
            }
            return share;
        }

        private void move(int from, int to, long moved) {
            for (int c = from; moved > 0 && c < to; c++) {
                long before = left[c];
                left[c] -= moved;
                if (seen[c] > 0 && left[c] > seen[c]) {
                    factor *= (double) left[c] * (before - seen[c]) / ((double) (left[c] - seen[c]) * before);
                } else if (seen[c] > 0 && stopped < 0) {
                    stopped = c;
                }
            }
        }

        // Nobody is left after the cases of that day: what is fixed by then stays as it is.
        private double survivalBefore() {
            double survival = (double) left[stopped] / all;
            for (int c = 0; c < stopped; c++) {
                survival *= ratio(left[c], seen[c]);
            }
            return survival;
        }
    }

    // Only by one day: then every end has its day, and one run up to it is enough.
    private double share(Side side, long[] counts, int day) {
        int t = JackknifeSpread.indexBy(days, day);
        if (t < 0) {
            return 0;
        }
        long[] seen = new long[t + 1];
        long[] ended = new long[t + 1];
        long all = 0;
        for (int i = 0; i < counts.length; i++) {
            all += counts[i];
            if (open[i] && lower[i] <= t) {
                seen[lower[i]] += counts[i];
            } else if (!open[i] && side == Side.LEAST && last[i] <= t) {
                ended[lower[i]] += counts[i];
            } else if (!open[i] && side == Side.MOST && lower[i] <= t) {
                ended[Math.min(t, last[i])] += counts[i];
            }
        }
        double survival = 1;
        long left = all;
        for (int c = 0; c <= t && left > 0; c++) {
            survival = survival * (left - ended[c]) / left;
            left -= ended[c] + seen[c];
        }
        return 1 - survival;
    }

    private static double ratio(long left, long seen) {
        return seen > 0 && left > seen ? (double) left / (left - seen) : 1;
    }
}
