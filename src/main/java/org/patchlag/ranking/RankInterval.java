package org.patchlag.ranking;

/**
 * Which ranks a vendor can have; 1 is the fastest.
 *
 * @param rank its rank by the estimate alone
 * @param lower the fastest that it can be
 * @param upper the slowest
 */
public record RankInterval(int rank, int lower, int upper) {
    /** How many ranks it can have. */
    public int ranks() {
        return upper - lower + 1;
    }
}
