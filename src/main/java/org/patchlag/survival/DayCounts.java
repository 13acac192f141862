package org.patchlag.survival;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Exact durations as arrays over the days on which a case was seen for the last time, in total and cluster by cluster, so
 * that the product-limit estimate without each of many clusters costs one run over the days. It equals that of {@link
 * KaplanMeier} from the total {@link LifeTable} less the cluster's.
 */
final class DayCounts {
    /** Instead of a cluster: none is left out. */
    static final int NOBODY = -1;

    private final int[] days;
    private final long[] fixed;
    private final long[] net; // seen for the last time on a day, less those that entered on it or before the next
    private final int[] begin; // of each cluster's entries
    private final int[] at;
    private final long[] ownFixed;
    private final long[] ownNet;
    private final long[] missingFixed;
    private final long[] missingNet;

    /**
     * Counts observations none of which is an interval.
     *
     * @param observations the cases
     * @param clusterOf which cluster each is of
     * @param clusters how many clusters there are
     * @param after only what happened after this day; -1 for everything
     */
    DayCounts(List<Observation> observations, int[] clusterOf, int clusters, int after) {
        BitSet known = new BitSet();
        for (Observation observation : observations) {
            if (observation.lower() > Math.max(after, observation.entry())) {
                known.set(observation.lower());
            }
        }
        days = known.stream().toArray();
        fixed = new long[days.length];
        net = new long[days.length];
        missingFixed = new long[days.length];
        missingNet = new long[days.length];
        begin = new int[clusters + 1];
        for (int i = 0; i < clusterOf.length; i++) {
            begin[clusterOf[i] + 1] += entries(observations.get(i));
        }
        for (int c = 0; c < clusters; c++) {
            begin[c + 1] += begin[c];
        }
        at = new int[begin[clusters]];
        ownFixed = new long[at.length];
        ownNet = new long[at.length];
        int[] next = begin.clone();
        for (int i = 0; i < clusterOf.length; i++) {
            Observation observation = observations.get(i);
            int entries = entries(observation);
            if (entries > 0) {
                long count = observation.count();
                set(next[clusterOf[i]]++, indexBy(observation.lower()), observation.open() ? 0 : count, count);
            }
            if (entries > 1) {
                set(next[clusterOf[i]]++, indexBy(observation.entry()), 0, -observation.count());
            }
        }
    }

    // A case that was last seen by its entry was never at risk under observation.
    private int entries(Observation observation) {
        if (days.length == 0 || observation.lower() < days[0] || observation.entry() >= observation.lower()) {
            return 0;
        }
        return observation.entry() >= days[0] ? 2 : 1;
    }

    // The last of the days that is not after this one.
    private int indexBy(int day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found : -found - 2;
    }

    private void set(int entry, int index, long fixedCount, long netCount) {
        at[entry] = index;
        ownFixed[entry] = fixedCount;
        ownNet[entry] = netCount;
        fixed[index] += fixedCount;
        net[index] += netCount;
    }

    /** The ascending days. */
    int[] days() {
        return days;
    }

    /** Writes the share fixed by the end of each day, without a cluster or {@link #NOBODY}. */
    void shareWithout(int cluster, double[] into) {
        int first = cluster == NOBODY ? 0 : begin[cluster];
        int last = cluster == NOBODY ? 0 : begin[cluster + 1];
        long atRisk = Arrays.stream(net).sum();
        for (int e = first; e < last; e++) {
            missingFixed[at[e]] += ownFixed[e];
            missingNet[at[e]] += ownNet[e];
            atRisk -= ownNet[e];
        }
        double survival = 1;
        for (int i = 0; i < days.length; i++) {
            long now = fixed[i] - missingFixed[i];
            if (now > 0) {
                survival = now == atRisk ? 0 : survival * (atRisk - now) / atRisk;
            }
            into[i] = 1 - survival;
            atRisk -= net[i] - missingNet[i];
        }
        for (int e = first; e < last; e++) {
            missingFixed[at[e]] = 0;
            missingNet[at[e]] = 0;
        }
    }

    /** Greenwood's sum {@code sum d / (n (n - d))} up to the end of a day, of all clusters. */
    double greenwood(int day) {
        long atRisk = Arrays.stream(net).sum();
        double sum = 0;
        for (int i = 0; i < days.length && days[i] <= day; i++) {
            if (fixed[i] > 0) {
                sum += fixed[i] / ((double) atRisk * (atRisk - fixed[i]));
            }
            atRisk -= net[i];
        }
        return sum;
    }
}
