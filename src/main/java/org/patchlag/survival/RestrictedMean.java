package org.patchlag.survival;

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
}
