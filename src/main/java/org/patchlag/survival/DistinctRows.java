package org.patchlag.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
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
    private final List<TreeMap<Integer, Long>> own = new ArrayList<>();

    DistinctRows(List<Observation> observations) {
        TreeMap<Observation, Integer> numbers = new TreeMap<>(ORDER);
        observations.forEach(observation -> numbers.put(observation, 0));
        int number = 0;
        for (var entry : numbers.entrySet()) {
            entry.setValue(number++);
        }
        rows = List.copyOf(numbers.keySet());
        total = new long[rows.size()];
        ClusterNames names = ClusterNames.of(observations);
        clusters = names.names();
        clusters.forEach(cluster -> own.add(new TreeMap<>()));
        for (int i = 0; i < observations.size(); i++) {
            Observation observation = observations.get(i);
            int row = numbers.getOrDefault(observation, -1);
            total[row] += observation.count();
            own.get(names.of()[i]).merge(row, observation.count(), Long::sum);
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
            own.get(cluster).forEach((row, count) -> counts[row] -= count);
        }
        return counts;
    }

    /** The rows with these counts, as far as they stand for anything. */
    List<Observation> observations(long[] counts) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                Observation row = rows.get(i);
                observations.add(new Observation("", row.lower(), row.upper(), counts[i], row.entry()));
            }
        }
        return observations;
    }

    /** The ascending days on which an end can begin or cease to be possible, or a case was last seen open. */
    int[] days() {
        TreeSet<Integer> days = new TreeSet<>();
        for (Observation row : rows) {
            days.add(row.lower());
            days.add(row.open() ? InnermostIntervals.lowest(row) : row.upper());
        }
        return days.stream().mapToInt(Integer::intValue).toArray();
    }
}
