package org.patchlag.survival;

/**
 * What is known of the durations of some cases, alike in everything that counts.
 *
 * @param cluster whose they are: cases of one cluster are not independent of each other
 * @param lower the least number of days; for an open case, through how many days it is known to have been open
 * @param upper the greatest number of days; {@link #OPEN} where it is not known to have ended
 * @param count how many cases
 * @param entry the day after which they were under observation; {@link LifeTable#FROM_THE_START} for all of the time
 */
public record Observation(String cluster, int lower, int upper, long count, int entry) {
    /** Instead of the greatest number of days: it is not known to have ended. */
    public static final int OPEN = Integer.MAX_VALUE;

    /** Cases that were under observation from their start on. */
    public Observation(String cluster, int lower, int upper, long count) {
        this(cluster, lower, upper, count, LifeTable.FROM_THE_START);
    }

    /** Whether it is not known to have ended. */
    public boolean open() {
        return upper == OPEN;
    }

    /** Whether the end is known only within bounds. */
    public boolean interval() {
        return !open() && lower < upper;
    }

    /** Whether it came under observation only after its start. */
    public boolean delayed() {
        return entry != LifeTable.FROM_THE_START;
    }

    /** The last day of which anything is known: the end's latest, or through which it was open. */
    public int lastDay() {
        return open() ? lower : upper;
    }
}
