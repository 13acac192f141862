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
    private static final int LAST = GRID.get(GRID.size() - 1);

    private final int[] days;
    private final int[] ending;
    private final int[] entering;
    private final boolean[] fixed;
    private final boolean[][] fixedBy;
    private final boolean[][] known;
    private final boolean[][] atRisk;

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
        fixedBy = new boolean[GRID.size()][cases.size()];
        known = new boolean[GRID.size()][cases.size()];
        atRisk = new boolean[GRID.size()][cases.size()];
        for (int ticket = 0; ticket < fixed.length; ticket++) {
            Case one = cases.get(ticket);
            fixed[ticket] = one.fixedBy() != Case.OPEN && end(one) <= LAST;
            for (int at = 0; at < GRID.size(); at++) {
                fixedBy[at][ticket] = one.fixedBy(GRID.get(at));
                known[at][ticket] = one.knownAt(GRID.get(at));
                atRisk[at][ticket] = one.atRisk(GRID.get(at));
            }
        }
    }

    /**
     * The day on which a ticket ends for the gate: of a fix known within bounds the one in the middle. Nothing that is
     * published rests on it.
     */
    private static int end(Case one) {
        int from = one.openThrough();
        return cut(one.fixedBy() == Case.OPEN ? from : from + (one.fixedBy() - from + 1) / 2);
    }

    private static int cut(int day) {
        return Math.min(day, LAST + 1);
    }

    private int indexOf(int day) {
        return Arrays.binarySearch(days, day);
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

    /** How many of the first tickets of a list were fixed by a grid day. */
    int fixedBy(int at, int[] tickets, int count) {
        return among(fixedBy[at], tickets, count);
    }

    /** Of how many of them the state is known then. */
    int known(int at, int[] tickets, int count) {
        return among(known[at], tickets, count);
    }

    /** How many of them are still open then. */
    int atRisk(int at, int[] tickets, int count) {
        return among(atRisk[at], tickets, count);
    }

    private static int among(boolean[] which, int[] tickets, int count) {
        int among = 0;
        for (int i = 0; i < count; i++) {
            among += which[tickets[i]] ? 1 : 0;
        }
        return among;
    }
}
