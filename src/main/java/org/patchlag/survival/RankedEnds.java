package org.patchlag.survival;

import java.util.Arrays;

/**
 * Distinct rows by the rank of their lowest and of their highest day, so that the innermost intervals of any part of the
 * rows are found in one run over the days.
 */
final class RankedEnds {
    private final int[] lowDays;
    private final int[] highDays;
    private final int[] low; // of each row: which of the lowest days
    private final int[] high;

    RankedEnds(int[] lowest, int[] highest) {
        lowDays = Arrays.stream(lowest).sorted().distinct().toArray();
        highDays = Arrays.stream(highest).sorted().distinct().toArray();
        low = Arrays.stream(lowest)
                .map(day -> Arrays.binarySearch(lowDays, day))
                .toArray();
        high = Arrays.stream(highest)
                .map(day -> Arrays.binarySearch(highDays, day))
                .toArray();
    }

    /** The innermost intervals of the rows that stand for anything. */
    InnermostIntervals innermost(long[] counts) {
        boolean[] begins = new boolean[lowDays.length];
        boolean[] ends = new boolean[highDays.length];
        int rows = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                begins[low[i]] = true;
                ends[high[i]] = true;
                rows++;
            }
        }
        int[] from = new int[lowDays.length]; // the first innermost interval that begins on a day or later
        int[] to = new int[highDays.length]; // the last that ends by a day
        int[] first = new int[highDays.length];
        int[] last = new int[highDays.length];
        int found = 0;
        int begun = -1;
        for (int l = 0, h = 0; h < highDays.length; ) {
            if (l < lowDays.length && lowDays[l] <= highDays[h]) {
                from[l] = found;
                begun = begins[l] ? l : begun;
                l++;
            } else {
                if (ends[h] && begun >= 0) {
                    first[found] = lowDays[begun];
                    last[found++] = highDays[h];
                    begun = -1;
                }
                to[h++] = found - 1;
            }
        }
        return rows(counts, rows, from, to, Arrays.copyOf(first, found), Arrays.copyOf(last, found));
    }

    private InnermostIntervals rows(long[] counts, int rows, int[] from, int[] to, int[] first, int[] last) {
        int[] fromOf = new int[rows];
        int[] toOf = new int[rows];
        double[] weight = new double[rows];
        int row = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                fromOf[row] = from[low[i]];
                toOf[row] = to[high[i]];
                weight[row++] = counts[i];
            }
        }
        return new InnermostIntervals(first, last, fromOf, toOf, weight);
    }
}
