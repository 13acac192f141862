package org.patchlag.disclosure;

import java.util.List;

/** How much of a cell is shown. Vendors know all their customers: what names one says less. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum Level {
    /** No vendor is named: shares to 5 points on six days, banded counts. */
    G(List.of(14, 30, 60, 90, 180, 365), 5, true, true),
    /** A vendor is named: shares to 10 points on three days, no counts. */
    V1(List.of(30, 90, 180), 10, true, false),
    /** As V1, on two days. */
    V2(List.of(30, 90), 10, true, false),
    /** As V2, the interval only. */
    V3(List.of(30, 90), 10, false, false);

    private final List<Integer> days;
    private final int points;
    private final boolean share;
    private final boolean counts;

    Level(List<Integer> days, int points, boolean share, boolean counts) {
        this.days = days;
        this.points = points;
        this.share = share;
        this.counts = counts;
    }

    /** The days on which shares are shown. */
    public List<Integer> days() {
        return days;
    }

    /** To how many percentage points shares are rounded. */
    public int points() {
        return points;
    }

    /** Whether the share itself is shown, not only its interval. */
    public boolean showsShare() {
        return share;
    }

    /** Whether banded counts are shown. */
    public boolean showsCounts() {
        return counts;
    }
}
