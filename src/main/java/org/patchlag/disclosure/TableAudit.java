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
        LinearAttack attack = new LinearAttack();
        table.variables().forEach(name -> attack.variable(name, table.nonnegative() ? 0.0 : null, null));
        for (PublishedTable.Row row : table.rows()) {
            if (row.published()) {
                attack.constraint(LinearAttack.ones(row.variables()), row.lower(), row.upper());
            }
        }
        if (!attack.feasible()) {
            throw new IllegalStateException("what is published contradicts itself: no table has these figures");
        }
        return table.rows().stream()
                .filter(row -> !row.published())
                .map(row -> new PublishedTable.Bounds(
                        row.id(), attack.least(row.variables()), attack.most(row.variables())))
                .toList();
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
