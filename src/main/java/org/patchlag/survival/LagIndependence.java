package org.patchlag.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether durations depend on how late cases came under observation: the conditional Kendall tau of truncated data (Tsai
 * 1990). Delayed entry is sound only if they do not. At each end on day x those are compared that are at risk, having come
 * under observation before x: {@code S = sum sign(entry_j - entry_i)} over them; on the hypothesis each of them is equally
 * likely to be the one that ended. Cases that are alike are each compared; ends within bounds take no part.
 *
 * @param tau from -1 to 1; above 0 where late observation goes with long durations; NaN where nothing can be compared
 * @param p two-sided, by the normal approximation; NaN where nothing can be compared
 */
public record LagIndependence(double tau, double p) {

    /** The test on these observations; its cost is that of days times entry days, however many cases there are. */
    public static LagIndependence of(List<Observation> observations) {
        List<Observation> exact = observations.stream()
                .filter(observation -> !observation.interval())
                .toList();
        int[] entries =
                exact.stream().mapToInt(Observation::entry).distinct().sorted().toArray();
        TreeMap<Integer, long[]> lastSeen = byDay(exact, entries, true);
        TreeMap<Integer, long[]> ends = byDay(exact, entries, false);
        long[] atRisk = new long[entries.length];
        double statistic = 0;
        double variance = 0;
        double pairs = 0;
        for (int day : lastSeen.descendingKeySet()) {
            add(atRisk, Objects.requireNonNull(lastSeen.get(day)));
            long[] ended = ends.get(day);
            if (ended != null) {
                double[] scores = scores(atRisk, entries, day);
                double size = 0;
                double squares = 0;
                for (int e = 0; e < entries.length && entries[e] < day; e++) {
                    size += atRisk[e];
                    squares += atRisk[e] * scores[e] * scores[e];
                }
                for (int e = 0; e < entries.length && entries[e] < day; e++) {
                    statistic += ended[e] * scores[e];
                    variance += ended[e] * squares / size;
                    pairs += ended[e] * (size - 1);
                }
            }
        }
        if (!(variance > 0)) {
            return new LagIndependence(Double.NaN, Double.NaN);
        }
        double z = Math.abs(statistic) / Math.sqrt(variance);
        return new LagIndependence(
                statistic / pairs, 2 * NormalDistribution.of(0, 1).survivalProbability(z));
    }

    private static TreeMap<Integer, long[]> byDay(List<Observation> cases, int[] entries, boolean open) {
        TreeMap<Integer, long[]> days = new TreeMap<>();
        for (Observation one : cases) {
            if (open || !one.open()) {
                days.computeIfAbsent(one.lower(), day -> new long[entries.length])[
                                Arrays.binarySearch(entries, one.entry())] +=
                        one.count();
            }
        }
        return days;
    }

    private static void add(long[] sum, long[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    // By entry day: how many more of those at risk came under observation later than earlier.
    private static double[] scores(long[] atRisk, int[] entries, int day) {
        double[] scores = new double[entries.length];
        long all = 0;
        for (int e = 0; e < entries.length && entries[e] < day; e++) {
            all += atRisk[e];
        }
        long earlier = 0;
        for (int e = 0; e < entries.length && entries[e] < day; e++) {
            scores[e] = all - atRisk[e] - 2.0 * earlier;
            earlier += atRisk[e];
        }
        return scores;
    }
}
