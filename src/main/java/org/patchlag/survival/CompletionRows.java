package org.patchlag.survival;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the rows of {@link CompletionBounds} stand among its days, by the days' numbers.
 *
 * @param days how many days there are
 * @param lower when each row can have ended first, or was last seen open; after the latest end, the last day
 * @param last when it can have ended last
 * @param open whether it is open
 * @param imprecise the rows that are neither open nor exact, by their last days and then by their first
 */
@SuppressWarnings("ArrayRecordComponent") // within the package, and never compared
record CompletionRows(int days, int[] lower, int[] last, boolean[] open, int[] imprecise) {
    static CompletionRows of(List<Observation> rows, int[] days) {
        int[] lower = new int[rows.size()];
        int[] last = new int[rows.size()];
        boolean[] open = new boolean[rows.size()];
        for (int i = 0; i < lower.length; i++) {
            Observation row = rows.get(i);
            lower[i] = JackknifeSpread.indexBy(days, row.lower());
            last[i] = JackknifeSpread.indexBy(days, row.lastDay());
            open[i] = row.open();
        }
        int[] imprecise = IntStream.range(0, lower.length)
                .filter(i -> rows.get(i).interval())
                .toArray();
        return new CompletionRows(days.length, lower, last, open, imprecise);
    }

    /** {@code n / (n - k)} where n cases are left and k of them were last seen open; 1 where nobody else is left. */
    static double ratio(long left, long seen) {
        return seen > 0 && left > seen ? (double) left / (left - seen) : 1;
    }
}
