package org.patchlag.disclosure;

import java.util.List;

/** The audit of a table of counts: whether a suppressed cell can be worked out from the published ones. */
public final class TableAudit {
    /** How many reports the attacker must be left in doubt about. */
    public static final double LEAST_WIDTH = 10;

    private TableAudit() {}

    /**
     * The attacker's bounds on every suppressed cell, in the table's order.
     *
     * @throws IllegalStateException where what is published contradicts itself
     */
    public static List<PublishedTable.Bounds> bounds(PublishedTable table) {
        return LinearAttack.on(table);
    }

    /** Whether every suppressed cell stays in doubt by at least {@link #LEAST_WIDTH}. */
    public static boolean passes(PublishedTable table) {
        return bounds(table).stream().allMatch(TableAudit::inDoubt);
    }

    private static boolean inDoubt(PublishedTable.Bounds bounds) {
        Double lower = bounds.lower();
        Double upper = bounds.upper();
        return lower == null || upper == null || upper - lower >= LEAST_WIDTH;
    }
}
