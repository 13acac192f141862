package org.patchlag.disclosure;

/**
 * What the rules ask of a set of reports. A {@link Cell} answers from what really was reported, the insider gate from
 * sets that might have been: both go through the same rules.
 */
interface Figures {
    /**
     * Reports, and the hospital groups that they come from.
     *
     * @param reports how many reports
     * @param groups of how many groups
     */
    record Tally(long reports, int groups) {
        boolean reaches(int leastReports, int leastGroups) {
            return reports >= leastReports && groups >= leastGroups;
        }
    }

    /** All reports. */
    Tally all();

    /** The reports of the largest group. */
    long largest();

    /** The reports of the two largest groups. */
    long twoLargest();

    /** Those surely fixed by a day, but not yet by an earlier one. */
    Tally fixedBetween(int since, int day);

    /** Those whose state on a day is known. */
    Tally known(int day);

    /** Those surely open and under observation on a day. */
    Tally atRisk(int day);

    /** Whether a share can be told on a day. */
    boolean told(int day);

    /** The share fixed by a day that can be told, without its interval. */
    double low(int day);

    /** The share fixed, or its upper bound where durations are imprecise. */
    double high(int day);

    /** The interval's lower end. */
    double lower(int day);

    /** The interval's upper end. */
    double upper(int day);

    /** By how much the share fixed changes at most when one group is left out. */
    double influence();
}
