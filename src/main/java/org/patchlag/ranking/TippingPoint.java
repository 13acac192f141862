package org.patchlag.ranking;

/**
 * How many fixes that nobody reported would bring a vendor to the benchmark, as a number per report received: timely ones
 * {@code (F0 - F) / (1 - F0)} for a slower vendor, late ones {@code (F - F0) / F0} for a faster one.
 *
 * @param missing which would have to be missing
 * @param perReport how many per report received
 */
public record TippingPoint(Missing missing, double perReport) {
    private static final double FRAGILE = 0.5;
    private static final double SLACK = 1e-9; // 0.6 - 0.4 is not quite 0.2

    /** Which reports would have to be missing. */
    public enum Missing {
        /** Fixes that came in time. */
        TIMELY_FIXES,
        /** Fixes that came late. */
        LATE_FIXES
    }

    /** Of a share against the benchmark's, which is between 0 and 1. */
    public static TippingPoint of(double share, double benchmark) {
        return share < benchmark
                ? new TippingPoint(Missing.TIMELY_FIXES, (benchmark - share) / (1 - benchmark))
                : new TippingPoint(Missing.LATE_FIXES, (share - benchmark) / benchmark);
    }

    /** Whether fewer than one unreported fix for two reports received would do, before it is rounded. */
    public boolean fragile() {
        return perReport < FRAGILE - SLACK;
    }

    /** For people: rounded up to a tenth. */
    public double shown() {
        return Math.ceil((perReport - SLACK) * 10) / 10;
    }
}
