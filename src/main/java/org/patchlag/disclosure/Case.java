package org.patchlag.disclosure;

/**
 * One report in a cell.
 *
 * @param group the hospital group that it comes from
 * @param fixedBy the day by which it was surely fixed; {@link #OPEN} where it is not known to be
 * @param openThrough the day through which it was surely open; for an exactly known fix the day itself
 */
public record Case(String group, int fixedBy, int openThrough) {
    /** Not known to be fixed. */
    public static final int OPEN = Integer.MAX_VALUE;

    boolean fixedBy(int day) {
        return fixedBy <= day;
    }

    boolean atRisk(int day) {
        return openThrough >= day;
    }

    boolean knownAt(int day) {
        return fixedBy(day) || atRisk(day);
    }
}
