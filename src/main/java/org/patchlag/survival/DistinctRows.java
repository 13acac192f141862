package org.patchlag.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Observations of which no two are alike but for their cluster, with how many cases each stands for, in total and cluster
 * by cluster.
 */
final class DistinctRows {
    private static final Comparator<Observation> ORDER = Comparator.comparingInt(Observation::lastDay)
            .thenComparingInt(Observation::upper)
            .thenComparingInt(Observation::lower)
            .thenComparingInt(Observation::entry);

    private final List<Observation> rows; // without a cluster of their own
    private final long[] total;
    private final List<String> clusters;
    private final int[] begin; // of each cluster's entries
    private final int[] row;
    private final long[] count;

    /** Takes so many cases of a row. */
    interface Entry {
        void accept(int row, long count);
    }

    // An observation as a key.
    private record Span(int lower, int upper, int entry) {
        static Span of(Observation known) {
            return new Span(known.lower(), known.upper(), known.entry());
        }
    }

    DistinctRows(List<Observation> observations) {
        Map<Span, Integer> numbers = new HashMap<>();
        int[] found = new int[observations.size()];
        for (int i = 0; i < found.length; i++) {
            Integer known = numbers.putIfAbsent(Span.of(observations.get(i)), numbers.size());
            found[i] = known == null ? numbers.size() - 1 : known;
        }
        rows = numbers.keySet().stream()
                .map(span -> new Observation("", span.lower(), span.upper(), 1, span.entry()))
                .sorted(ORDER)
                .toList();
        int[] place = new int[rows.size()];
        for (int i = 0; i < place.length; i++) {
            place[numbers.getOrDefault(Span.of(rows.get(i)), -1)] = i;
        }
        ClusterNames names = ClusterNames.of(observations);
        clusters = names.names();
        begin = new int[clusters.size() + 1];
        for (int cluster : names.of()) {
            begin[cluster + 1]++;
        }
        for (int c = 0; c < clusters.size(); c++) {
            begin[c + 1] += begin[c];
        }
        total = new long[rows.size()];
        row = new int[found.length];
        count = new long[found.length];
        int[] next = begin.clone();
        for (int i = 0; i < found.length; i++) {
            int entry = next[names.of()[i]]++;
            row[entry] = place[found[i]];
            count[entry] = observations.get(i).count();
            total[row[entry]] += count[entry];
        }
    }

    /** The rows, by the last day of which anything is known. */
    List<Observation> rows() {
        return rows;
    }

    List<String> clusters() {
        return clusters;
    }

    /** How many cases each row stands for without a cluster, or with {@link DayCounts#NOBODY} left out. */
    long[] without(int cluster) {
        long[] counts = total.clone();
        if (cluster != DayCounts.NOBODY) {
            forEach(cluster, (place, cases) -> counts[place] -= cases);
        }
        return counts;
    }

    /** Gives a cluster's cases, row by row; one row more than once if need be. */
    void forEach(int cluster, Entry entry) {
        for (int e = begin[cluster]; e < begin[cluster + 1]; e++) {
            entry.accept(row[e], count[e]);
        }
    }

    /** Gives all cases, row by row. */
    void forEach(Entry entry) {
        for (int i = 0; i < total.length; i++) {
            entry.accept(i, total[i]);
        }
    }

    /** The ends of the rows by rank. */
    RankedEnds ends() {
        return new RankedEnds(
                rows.stream().mapToInt(InnermostIntervals::lowest).toArray(),
                rows.stream().mapToInt(Observation::upper).toArray());
    }

    /** The ascending days on which an end can begin or cease to be possible, or a case was last seen open. */
    int[] days() {
        TreeSet<Integer> days = new TreeSet<>();
        for (Observation known : rows) {
            days.add(known.lower());
            days.add(known.open() ? InnermostIntervals.lowest(known) : known.upper());
        }
        return days.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Those of the days by which something can have ended: after the latest end no share changes any more. */
    int[] daysOfEnds() {
        int last = rows.stream()
                .filter(known -> !known.open())
                .mapToInt(Observation::upper)
                .max()
                .orElse(-1);
        return Arrays.stream(days()).filter(day -> day <= last).toArray();
    }
}
