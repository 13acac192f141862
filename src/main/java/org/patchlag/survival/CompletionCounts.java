package org.patchlag.survival;

import java.util.Arrays;

/** Cases of {@link CompletionBounds} counted by day, and both its curves of them. */
final class CompletionCounts {
    private final CompletionRows rows;
    private final long[] seen; // last seen open on a day
    private final long[] first; // can have ended from a day on
    private final long[] sure; // have ended by a day
    private final long[] counts; // of each row
    private long all;

    CompletionCounts(CompletionRows rows) {
        this(
                rows,
                new long[rows.days()],
                new long[rows.days()],
                new long[rows.days()],
                new long[rows.lower().length],
                0);
    }

    private CompletionCounts(CompletionRows rows, long[] seen, long[] first, long[] sure, long[] counts, long all) {
        this.rows = rows;
        this.seen = seen;
        this.first = first;
        this.sure = sure;
        this.counts = counts;
        this.all = all;
    }

    CompletionCounts copy() {
        return new CompletionCounts(rows, seen.clone(), first.clone(), sure.clone(), counts.clone(), all);
    }

    /** Adds cases of a row. Where there is no day at all, all are open. */
    void add(int row, long count) {
        if (rows.days() > 0) {
            if (rows.open()[row]) {
                seen[rows.lower()[row]] += count;
            } else {
                first[rows.lower()[row]] += count;
                sure[rows.last()[row]] += count;
            }
        }
        counts[row] += count;
        all += count;
    }

    /** The share fixed by the end of each day. */
    double[] share(CellCurve.Side side) {
        return side == CellCurve.Side.MOST ? most() : new Least().share();
    }

    private double[] most() {
        double[] share = new double[rows.days()];
        double factor = 1;
        long surely = all; // open, or with an end that can still come
        long possibly = all; // open, or with an end that cannot have come yet
        double survival = 1;
        for (int t = 0; t < share.length; t++) {
            possibly -= first[t];
            survival = surely == 0 ? survival : (double) possibly / all * factor;
            share[t] = 1 - survival;
            surely -= sure[t];
            factor *= CompletionRows.ratio(surely, seen[t]);
            surely -= seen[t];
            possibly -= seen[t];
        }
        return share;
    }

    // The days' n(c), as they are for the least share by one day after the other.
    private final class Least {
        private final long[] left = new long[rows.days()];
        private double factor = 1;
        private int stopped = -1; // from this day on nobody is left

        double[] share() {
            double[] share = new double[left.length];
            long remaining = all;
            int next = 0;
            for (int t = 0; t < share.length; t++) {
                // What surely came by today came at its first possible day, so that it had left by the days between.
                long moved = 0;
                int from = t;
                for (; next < rows.imprecise().length && rows.last()[rows.imprecise()[next]] == t; next++) {
                    int row = rows.imprecise()[next];
                    move(from, rows.lower()[row], moved);
                    from = rows.lower()[row];
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
                factor *= CompletionRows.ratio(remaining, seen[t]);
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
                survival *= CompletionRows.ratio(left[c], seen[c]);
            }
            return survival;
        }
    }
}
