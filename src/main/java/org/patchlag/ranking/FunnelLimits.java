package org.patchlag.ranking;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Between what a share lies by chance alone if the target is right (Spiegelhalter 2005): exact binomial limits, with r the
 * smallest count whose cumulated probability exceeds p, taken back by {@code alpha = (P(X <= r) - p) / P(X = r)}.
 *
 * @param lower95 below it lie 2.5 %
 * @param upper95 above it lie 2.5 %
 * @param lower998 below it lies 0.1 %
 * @param upper998 above it lies 0.1 %
 */
public record FunnelLimits(double lower95, double upper95, double lower998, double upper998) {
    /**
     * The limits around a target.
     *
     * @param target the share aimed at, between 0 and 1
     * @param size the effective number of cases, at least 1
     */
    public static FunnelLimits of(double target, int size) {
        BinomialDistribution count = BinomialDistribution.of(size, target);
        return new FunnelLimits(limit(count, 0.025), limit(count, 0.975), limit(count, 0.001), limit(count, 0.999));
    }

    /** The effective number of cases of a share with its standard error: {@code floor(F (1 - F) / se^2)}. */
    public static int size(double share, double se) {
        return (int) Math.floor(share * (1 - share) / (se * se));
    }

    private static double limit(BinomialDistribution count, double p) {
        int r = count.inverseCumulativeProbability(p);
        while (count.cumulativeProbability(r) <= p) {
            r++;
        }
        double alpha = (count.cumulativeProbability(r) - p) / count.probability(r);
        return (r - alpha) / count.getNumberOfTrials();
    }
}
