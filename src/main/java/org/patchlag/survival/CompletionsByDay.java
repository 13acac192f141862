package org.patchlag.survival;

/**
 * What the cases of {@link CompletionBounds} allow by a single day: for it every end has its day, and one run up to it is
 * enough.
 */
final class CompletionsByDay {
    private final CompletionRows rows;
    private final CellCurve.Side side;
    private final int by;
    private final long[] seen; // last seen open on a day
    private final long[] ended; // ended on it
    private long all;

    /** By the day with a number; -1 for one before all. */
    CompletionsByDay(CompletionRows rows, CellCurve.Side side, int by) {
        this(rows, side, by, new long[by + 1], new long[by + 1], 0);
    }

    private CompletionsByDay(CompletionRows rows, CellCurve.Side side, int by, long[] seen, long[] ended, long all) {
        this.rows = rows;
        this.side = side;
        this.by = by;
        this.seen = seen;
        this.ended = ended;
        this.all = all;
    }

    CompletionsByDay copy() {
        return new CompletionsByDay(rows, side, by, seen.clone(), ended.clone(), all);
    }

    /** Adds cases of a row. */
    void add(int row, long count) {
        all += count;
        int lower = rows.lower()[row];
        if (lower > by) {
            return;
        }
        if (rows.open()[row]) {
            count(seen, lower, count);
        } else if (side == CellCurve.Side.MOST) {
            count(ended, Math.min(by, rows.last()[row]), count);
        } else if (rows.last()[row] <= by) {
            count(ended, lower, count);
        }
    }

    private static void count(long[] days, int day, long count) {
        if (day >= 0) {
            days[day] += count;
        }
    }

    /** The share fixed by the day. */
    double share() {
        double survival = 1;
        long left = all;
        for (int day = 0; day <= by && left > 0; day++) {
            survival = survival * (left - ended[day]) / left;
            left -= ended[day] + seen[day];
        }
        return 1 - survival;
    }
}
