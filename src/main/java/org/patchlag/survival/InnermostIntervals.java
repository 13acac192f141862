package org.patchlag.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

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

    static InnermostIntervals of(List<Observation> observations) {
        List<long[]> rows = distinct(observations);
        List<int[]> innermost = innermost(rows);
        int[] first = innermost.stream().mapToInt(interval -> interval[0]).toArray();
        int[] last = innermost.stream().mapToInt(interval -> interval[1]).toArray();
        int[] from = new int[rows.size()];
        int[] to = new int[rows.size()];
        double[] weight = new double[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            from[i] = indexFrom(first, rows.get(i)[0]);
            to[i] = indexTo(last, rows.get(i)[1]);
            weight[i] = rows.get(i)[2];
        }
        return new InnermostIntervals(first, last, from, to, weight);
    }

    /** The lowest day on which an observation can have ended: an open case from the next day on. */
    static int lowest(Observation observation) {
        return observation.open() ? observation.lower() + 1 : observation.lower();
    }

    // Rows (lowest day, highest day, weight) of which no two have the same days.
    private static List<long[]> distinct(List<Observation> observations) {
        TreeMap<Integer, TreeMap<Integer, Long>> rows = new TreeMap<>();
        for (Observation observation : observations) {
            rows.computeIfAbsent(lowest(observation), key -> new TreeMap<>())
                    .merge(observation.upper(), observation.count(), Long::sum);
        }
        List<long[]> distinct = new ArrayList<>();
        rows.forEach((low, ends) -> ends.forEach((high, weight) -> distinct.add(new long[] {low, high, weight})));
        return distinct;
    }

    private static List<int[]> innermost(List<long[]> rows) {
        record End(long day, boolean right) {}
        TreeSet<End> ends = new TreeSet<>(Comparator.comparingLong(End::day).thenComparing(End::right));
        for (long[] row : rows) {
            ends.add(new End(row[0], false));
            ends.add(new End(row[1], true));
        }
        List<int[]> innermost = new ArrayList<>();
        End before = null;
        for (End end : ends) {
            if (end.right() && before != null && !before.right()) {
                innermost.add(new int[] {(int) before.day(), (int) end.day()});
            }
            before = end;
        }
        return innermost;
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

    double total() {
        return Arrays.stream(weight).sum();
    }
}
