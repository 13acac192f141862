package org.patchlag.survival;

/**
 * What is known of the durations of some cases, alike in everything that counts.
 *
 * @param cluster whose they are: cases of one cluster are not independent of each other
 * @param lower the least number of days; for an open case, through how many days it is known to have been open
 * @param upper the greatest number of days; {@link #OPEN} where it is not known to have ended
 * @param count how many cases
 */
public record Observation(String cluster, int lower, int upper, long count) {
    /** Instead of the greatest number of days: it is not known to have ended. */
    public static final int OPEN = Integer.MAX_VALUE;

    /** Whether it is not known to have ended. */
    public boolean open() {
        return upper == OPEN;
    }

    /** Whether the end is known only within bounds. */
    public boolean interval() {
        return !open() && lower < upper;
    }
}
