package org.patchlag.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The tickets of a pool as arrays: when each ends and begins, as indices of the days on which anything happens, and what
 * is known of it on the grid days. What happens after the last grid day of a named cell moves none of its figures, so
 * that all later days are one.
 */
final class Moments {
    static final List<Integer> GRID = Level.V1.days();
    private static final int[] DAYS = GRID.stream().mapToInt(Integer::intValue).toArray();

    /** How many numbers tell the states on the grid days: of those fixed by, known on and at risk on them. */
    static final int STATES = 3;

    private static final int LAST = GRID.get(GRID.size() - 1);
    /** The numbers of the grid days stand in one beside each other, of so many bits each. */
    private static final int BITS = Long.SIZE / GRID.size();

    /** As many tickets can be counted so. */
    static final int MOST = (1 << BITS) - 1;

    private final int[] days;
    private final int[] ending;
    private final int[] entering;
    private final boolean[] fixed;
    private final long[] fixedBy;
    private final long[] known;
    private final long[] atRisk;

    /** Of these cases; a ticket is the index of its case. */
    Moments(List<Case> cases) {
        TreeSet<Integer> distinct = new TreeSet<>();
        for (Case one : cases) {
            distinct.add(end(one));
            if (one.enteredOn() >= 0) {
                distinct.add(cut(one.enteredOn()));
            }
        }
        days = distinct.stream().mapToInt(Integer::intValue).toArray();
        ending = cases.stream().mapToInt(one -> indexOf(end(one))).toArray();
        entering = cases.stream()
                .mapToInt(one -> one.enteredOn() < 0 ? -1 : indexOf(cut(one.enteredOn())))
                .toArray();
        fixed = new boolean[cases.size()];
        fixedBy = new long[cases.size()];
        known = new long[cases.size()];
        atRisk = new long[cases.size()];
        for (int ticket = 0; ticket < fixed.length; ticket++) {
            Case one = cases.get(ticket);
            fixed[ticket] = one.fixedBy() != Case.OPEN && end(one) <= LAST;
            for (int at = 0; at < DAYS.length; at++) {
                long here = 1L << (at * BITS);
                fixedBy[ticket] |= one.fixedBy(DAYS[at]) ? here : 0;
                known[ticket] |= one.knownAt(DAYS[at]) ? here : 0;
                atRisk[ticket] |= one.atRisk(DAYS[at]) ? here : 0;
            }
        }
    }

    /**
     * The day on which a ticket ends for the gate: of a fix known within bounds the one in the middle, of those on which
     * it was under observation. Nothing that is published rests on it.
     */
    private static int end(Case one) {
        int from = Math.max(one.openThrough(), one.enteredOn());
        return cut(one.fixedBy() == Case.OPEN ? from : from + (one.fixedBy() - from + 1) / 2);
    }

    private static int cut(int day) {
        return Math.min(day, LAST + 1);
    }

    private int indexOf(int day) {
        return Arrays.binarySearch(days, day);
    }

    /** Which day of the grid a day is; -1 for none. */
    static int grid(int day) {
        for (int at = 0; at < DAYS.length; at++) {
            if (DAYS[at] == day) {
                return at;
            }
        }
        return -1;
    }

    /** The period of the grid in which a case was fixed, from 0 for the first; after all of them that of an open one. */
    static int period(Case one) {
        if (one.fixedBy() == Case.OPEN) {
            return DAYS.length + 1;
        }
        int period = 0;
        while (period < DAYS.length && !one.fixedBy(DAYS[period])) {
            period++;
        }
        return period;
    }

    int count() {
        return days.length;
    }

    int day(int moment) {
        return days[moment];
    }

    /** The moment at which a ticket ends. */
    int ending(int ticket) {
        return ending[ticket];
    }

    /** The moment at whose end it comes under observation; -1 for from the start. */
    int entering(int ticket) {
        return entering[ticket];
    }

    /** Whether its end is a fix; one later than the last grid day is just still open. */
    boolean fixed(int ticket) {
        return fixed[ticket];
    }

    /** Adds a ticket to the numbers of those fixed by, known on and still open on the grid days. */
    void states(int ticket, long[] into) {
        into[0] += fixedBy[ticket];
        into[1] += known[ticket];
        into[2] += atRisk[ticket];
    }

    /** The number on a grid day, of a sum of such numbers. */
    static int on(int at, long states) {
        return (int) (states >>> (at * BITS)) & MOST;
    }
}
