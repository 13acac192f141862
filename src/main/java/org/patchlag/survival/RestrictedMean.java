package org.patchlag.survival;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A mean number of days open, of which no case contributes more than a fixed number.
 *
 * @param tau that number of days
 * @param days the mean
 * @param se its standard error
 */
public record RestrictedMean(int tau, double days, double se) {
    /** Its 95 % limits, cut to [0, tau]. */
    public Limits limits() {
        return new Limits(Math.max(0, days - Confidence.Z95 * se), Math.min(tau, days + Confidence.Z95 * se));
    }

    /** How much larger it is than that of another, independent estimate. */
    public Difference minus(RestrictedMean other) {
        return new Difference(days - other.days, Math.hypot(se, other.se));
    }

    /**
     * A difference of two restricted means.
     *
     * @param days the difference
     * @param se its standard error
     */
    public record Difference(double days, double se) {
        /** Its 95 % limits. */
        public Limits limits() {
            return new Limits(days - Confidence.Z95 * se, days + Confidence.Z95 * se);
        }

        /** How many standard errors it is. */
        public double z() {
            return days / se;
        }

        /** The probability of a difference at least as far from 0 if there is none. */
        public double p() {
            return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z()));
        }
    }
}
