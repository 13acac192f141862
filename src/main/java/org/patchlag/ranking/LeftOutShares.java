package org.patchlag.ranking;

import java.util.Collection;
import java.util.SortedMap;

/**
 * The delete-one-group jackknife of shares: its variance {@code (C - 1) / C sum (F_(-c) - mean)^2}, and the covariance of
 * two shares over the hospital groups that they have in common.
 */
final class LeftOutShares {
    private LeftOutShares() {}

    static double se(Collection<Double> withoutEach) {
        double mean = mean(withoutEach);
        double squares = 0;
        for (double share : withoutEach) {
            squares += (share - mean) * (share - mean);
        }
        int groups = withoutEach.size();
        return groups < 2 ? Double.NaN : Math.sqrt((groups - 1.0) / groups * squares);
    }

    // Each side with its own factor, so that no correlation exceeds 1; a group that only one share rests on adds
    // nothing.
    static double covariance(SortedMap<String, Double> one, SortedMap<String, Double> other) {
        double meanOfOne = mean(one.values());
        double meanOfOther = mean(other.values());
        double sum = 0;
        for (var entry : one.entrySet()) {
            Double share = other.get(entry.getKey());
            if (share != null) {
                sum += (entry.getValue() - meanOfOne) * (share - meanOfOther);
            }
        }
        return sum * Math.sqrt((one.size() - 1.0) / one.size() * (other.size() - 1.0) / other.size());
    }

    private static double mean(Collection<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
