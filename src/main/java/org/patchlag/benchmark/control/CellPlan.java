package org.patchlag.benchmark.control;

import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.ClockCounts.Column;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.benchmark.entity.PublicTables.Kind;

/**
 * A cell of a table, and which lines of a clock's counts are in it.
 *
 * @param kind the table
 * @param label what it is about
 * @param type the device type of a model or half-year
 * @param vendor the vendor, where one is named
 * @param column by which lines are chosen; null where all are
 * @param value what that column must have
 * @param half the half-year that the lines must have as well; null where any will do
 */
record CellPlan(
        Kind kind,
        String label,
        @Nullable String type,
        @Nullable String vendor,
        @Nullable Column column,
        int value,
        @Nullable Integer half) {

    /** Whether a line began in the cell's half-year. */
    boolean holdsHalf(ClockCounts counts, int line) {
        return half == null || counts.get(Column.HALF, line) == half;
    }

    /** Whether a vendor is named: such cells say less. */
    boolean named() {
        return vendor != null;
    }

    /** The key by which a clock's cells are told apart. */
    String key() {
        return empty("").key();
    }

    /** The cell with nothing in it. */
    PublicTables.PublicCell empty(String asOf) {
        return new PublicTables.PublicCell(kind, label, type, vendor, asOf, null, null, null, null);
    }
}
