package org.patchlag.survival;

import java.util.Arrays;

/**
 * The data of the NPMLE: distinct intervals with their counts, and the innermost intervals, on which alone mass can lie: a
 * lowest day directly followed by a highest one, with lowest days first at ties (Turnbull 1976). Each distinct interval
 * covers a run of them.
 *
 * @param firstDay the first days of the innermost intervals, ascending
 * @param lastDay their last days; {@link Observation#OPEN} for one without end
 * @param from for each distinct interval, the first innermost interval within it
 * @param to the last one
 * @param weight how many cases have it
 */
@SuppressWarnings("ArrayRecordComponent") // within the package, and never compared
record InnermostIntervals(int[] firstDay, int[] lastDay, int[] from, int[] to, double[] weight) {

    /** The lowest day on which an observation can have ended: an open case from the next day on. */
    static int lowest(Observation observation) {
        return observation.open() ? observation.lower() + 1 : observation.lower();
    }

    /** The first innermost interval that begins at a day or later. */
    static int indexFrom(int[] firstDay, long day) {
        int found = Arrays.binarySearch(firstDay, (int) day);
        return found >= 0 ? found : -found - 1;
    }

    /** The last innermost interval that ends by a day. */
    static int indexTo(int[] lastDay, long day) {
        int found = Arrays.binarySearch(lastDay, (int) day);
        return found >= 0 ? found : -found - 2;
    }

    int size() {
        return firstDay.length;
    }

    int rows() {
        return weight.length;
    }

    double total() {
        return Arrays.stream(weight).sum();
    }

    /** What masses put within each row. */
    double[] covered(double[] mass) {
        double[] cumulated = NpmleFit.cumulated(mass);
        double[] covered = new double[weight.length];
        for (int i = 0; i < covered.length; i++) {
            covered[i] = cumulated[to[i] + 1] - cumulated[from[i]];
        }
        return covered;
    }
}
