package org.patchlag.disclosure;

import java.util.Arrays;

/** Filings of different groups, counted: how many reports, of how many groups, and what is known of them on the grid days. */
final class Tallies {
    private static final int DAYS = Moments.GRID.size();

    private final long[] known = new long[DAYS];
    private final int[] groupsKnown = new int[DAYS];
    private final long[] open = new long[DAYS];
    private final int[] groupsOpen = new int[DAYS];
    /** Fixed since the end of an earlier grid day, or since the beginning, which comes first; by the later one. */
    private final long[][] fixed = new long[DAYS][DAYS];

    private final int[][] groupsFixed = new int[DAYS][DAYS];
    private int groups;
    private long reports;
    private long largest;
    private long second;
    private int last;

    /** Forgets them. */
    void clear() {
        groups = 0;
        reports = 0;
        largest = 0;
        second = 0;
        last = -1;
        Arrays.fill(known, 0);
        Arrays.fill(groupsKnown, 0);
        Arrays.fill(open, 0);
        Arrays.fill(groupsOpen, 0);
        for (int at = 0; at < DAYS; at++) {
            Arrays.fill(fixed[at], 0);
            Arrays.fill(groupsFixed[at], 0);
        }
    }

    /** Counts a filing, which has a report, of a group that has no other. */
    void add(Filing filing) {
        groups++;
        reports += filing.reports;
        last = Math.max(last, filing.last);
        if (filing.reports > largest) {
            second = largest;
            largest = filing.reports;
        } else if (filing.reports > second) {
            second = filing.reports;
        }
        for (int at = 0; at < DAYS; at++) {
            int knownThen = Moments.on(at, filing.known);
            known[at] += knownThen;
            groupsKnown[at] += knownThen > 0 ? 1 : 0;
            int openThen = Moments.on(at, filing.open);
            open[at] += openThen;
            groupsOpen[at] += openThen > 0 ? 1 : 0;
            int fixedThen = Moments.on(at, filing.fixedBy);
            for (int since = 0; since <= at; since++) {
                int between = fixedThen - (since == 0 ? 0 : Moments.on(since - 1, filing.fixedBy));
                fixed[at][since] += between;
                groupsFixed[at][since] += between > 0 ? 1 : 0;
            }
        }
    }

    Figures.Tally all() {
        return new Figures.Tally(reports, groups);
    }

    long largest() {
        return largest;
    }

    long twoLargest() {
        return largest + second;
    }

    /** The last moment on which a report ends; -1 where there is none. */
    int last() {
        return last;
    }

    Figures.Tally known(int at) {
        return new Figures.Tally(known[at], groupsKnown[at]);
    }

    Figures.Tally open(int at) {
        return new Figures.Tally(open[at], groupsOpen[at]);
    }

    /** Those fixed by the end of a grid day but not by that of an earlier one; -1 for since the beginning. */
    Figures.Tally fixedBetween(int since, int at) {
        return new Figures.Tally(fixed[at][since + 1], groupsFixed[at][since + 1]);
    }
}
