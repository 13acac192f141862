package org.patchlag.survival;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** 95 % limits of a share of independent cases that are all known to the end, such as the share that was contested. */
public final class ProportionLimits {
    private static final double TAIL = 0.025;

    private ProportionLimits() {}

    /**
     * The exact limits (Clopper and Pearson 1934): never too narrow.
     *
     * @param hits how many of the cases, 0 to all
     * @param cases how many there are, at least 1
     */
    public static Limits exact(int hits, int cases) {
        double lower =
                hits == 0 ? 0 : BetaDistribution.of(hits, cases - hits + 1).inverseCumulativeProbability(TAIL);
        double upper =
                hits == cases ? 1 : BetaDistribution.of(hits + 1, cases - hits).inverseSurvivalProbability(TAIL);
        return new Limits(lower, upper);
    }

    /**
     * The score limits (Wilson 1927): right on average.
     *
     * @param hits how many of the cases, 0 to all
     * @param cases how many there are, at least 1
     */
    public static Limits score(int hits, int cases) {
        double share = (double) hits / cases;
        double z2 = Confidence.Z95 * Confidence.Z95;
        double center = share + z2 / (2.0 * cases);
        double width = Confidence.Z95 * Math.sqrt(share * (1 - share) / cases + z2 / (4.0 * cases * cases));
        double scale = 1 + z2 / cases;
        return new Limits(Math.max(0, (center - width) / scale), Math.min(1, (center + width) / scale));
    }
}
