package org.patchlag.disclosure;

/**
 * Reports in a cell that are alike in everything that counts here.
 *
 * @param group the hospital group that they come from
 * @param fixedBy the day by which they were surely fixed; {@link #OPEN} where they are not known to be
 * @param openThrough the day through which they were surely open; for an exactly known fix the day itself
 * @param enteredOn the day on which they came under observation, counted at risk from the next one;
 *     {@link #FROM_THE_START} where they were from day 0. A late entrant says nothing of the days before.
 * @param count how many reports, at least 1
 */
public record Case(String group, int fixedBy, int openThrough, int enteredOn, long count) {
    /** Not known to be fixed. */
    public static final int OPEN = Integer.MAX_VALUE;

    /** Under observation from day 0. */
    public static final int FROM_THE_START = -1;

    /** Checks the count. */
    public Case {
        if (count < 1) {
            throw new IllegalArgumentException("a case stands for at least one report, not " + count);
        }
    }

    /** Reports that were under observation from day 0. */
    public Case(String group, int fixedBy, int openThrough, long count) {
        this(group, fixedBy, openThrough, FROM_THE_START, count);
    }

    boolean fixedBy(int day) {
        return fixedBy <= day;
    }

    boolean atRisk(int day) {
        return enteredOn < day && openThrough >= day;
    }

    boolean knownAt(int day) {
        return enteredOn < day && (fixedBy(day) || openThrough >= day);
    }
}
