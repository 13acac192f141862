package org.patchlag.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The nonparametric maximum likelihood estimate of S from durations that are known within bounds (Turnbull 1976). Mass
 * can only lie on the innermost intervals; within one of them it is undetermined, so every share fixed is given as its
 * two bounds. Found by self-consistency (EM), until no mass can be moved to gain likelihood: the gradient
 * {@code D_j = (1/N) sum_i w_i A_ij / (A p)_i} is at most 1 (Gentleman and Geyer 1994). Without intervals it equals
 * {@link KaplanMeier}.
 */
public final class Npmle {
    private static final int MOST_ROUNDS = 50_000;
    private static final double TOLERANCE = 1e-9;

    private final int[] firstDay;
    private final int[] lastDay;
    private final double[] mass;
    private final double excess;

    private Npmle(int[] firstDay, int[] lastDay, double[] mass, double excess) {
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.mass = mass;
        this.excess = excess;
    }

    /** The estimate. */
    public static Npmle of(List<Observation> observations) {
        List<long[]> distinct = distinct(observations);
        List<int[]> innermost = innermost(distinct);
        int support = innermost.size();
        int[] first = innermost.stream().mapToInt(interval -> interval[0]).toArray();
        int[] last = innermost.stream().mapToInt(interval -> interval[1]).toArray();
        int[] from = new int[distinct.size()];
        int[] to = new int[distinct.size()];
        double[] weight = new double[distinct.size()];
        for (int i = 0; i < distinct.size(); i++) {
            long[] row = distinct.get(i);
            from[i] = firstIndex(first, row[0]);
            to[i] = lastIndex(last, row[1]);
            weight[i] = row[2];
        }
        return maximise(first, last, from, to, weight, support);
    }

    // Rows (lowest day, highest day, weight) of which no two have the same days; an open case can end from the next
    // day.
    private static List<long[]> distinct(List<Observation> observations) {
        TreeMap<Long, TreeMap<Long, Long>> rows = new TreeMap<>();
        for (Observation observation : observations) {
            long low = observation.open() ? observation.lower() + 1L : observation.lower();
            rows.computeIfAbsent(low, key -> new TreeMap<>())
                    .merge((long) observation.upper(), observation.count(), Long::sum);
        }
        List<long[]> distinct = new ArrayList<>();
        rows.forEach((low, ends) -> ends.forEach((high, weight) -> distinct.add(new long[] {low, high, weight})));
        return distinct;
    }

    // A lowest day directly followed by a highest one, with lowest days first at ties.
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

    private static int firstIndex(int[] first, long low) {
        int index = 0;
        while (first[index] < low) {
            index++;
        }
        return index;
    }

    private static int lastIndex(int[] last, long high) {
        int index = last.length - 1;
        while (last[index] > high) {
            index--;
        }
        return index;
    }

    private static Npmle maximise(int[] first, int[] last, int[] from, int[] to, double[] weight, int support) {
        double[] p = new double[support];
        Arrays.fill(p, 1.0 / support);
        double total = Arrays.stream(weight).sum();
        double excess = Double.POSITIVE_INFINITY;
        double[] gradient = new double[support];
        for (int round = 0; round < MOST_ROUNDS && excess > TOLERANCE; round++) {
            gradient(p, from, to, weight, total, gradient);
            excess = 0;
            for (int j = 0; j < support; j++) {
                excess = Math.max(excess, p[j] > 1e-12 ? Math.abs(gradient[j] - 1) : gradient[j] - 1);
                p[j] *= gradient[j];
            }
        }
        return new Npmle(first, last, p, excess);
    }

    // Each row covers a run of the support, so that sums over runs are differences of running sums.
    private static void gradient(double[] p, int[] from, int[] to, double[] weight, double total, double[] gradient) {
        double[] cumulated = new double[p.length + 1];
        for (int j = 0; j < p.length; j++) {
            cumulated[j + 1] = cumulated[j] + p[j];
        }
        double[] change = new double[p.length + 1];
        for (int i = 0; i < from.length; i++) {
            double share = weight[i] / (cumulated[to[i] + 1] - cumulated[from[i]]) / total;
            change[from[i]] += share;
            change[to[i] + 1] -= share;
        }
        double sum = 0;
        for (int j = 0; j < p.length; j++) {
            sum += change[j];
            gradient[j] = sum;
        }
    }

    /** By how much the gradient check is missed; at most 1e-9 where the estimate has been found. */
    public double gradientExcess() {
        return excess;
    }

    /** The least share that can have been fixed by the end of a day: what lies wholly before. */
    public double fixedByAtLeast(int day) {
        double sum = 0;
        for (int j = 0; j < mass.length; j++) {
            sum += lastDay[j] <= day ? mass[j] : 0;
        }
        return Math.min(1, sum);
    }

    /** The greatest share that can have been fixed by the end of a day: what has begun by then. */
    public double fixedByAtMost(int day) {
        double sum = 0;
        for (int j = 0; j < mass.length; j++) {
            sum += firstDay[j] <= day && lastDay[j] != Observation.OPEN ? mass[j] : 0;
        }
        return Math.min(1, sum);
    }
}
