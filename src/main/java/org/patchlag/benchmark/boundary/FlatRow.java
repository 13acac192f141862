package org.patchlag.benchmark.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.PublicTables.ClockTables;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.benchmark.entity.PublishedEdition;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.PublicForm.GridPoint;

/**
 * A row of an edition as one flat table: a day of a cell, or a cell that has not enough data.
 *
 * @param edition the edition
 * @param tables the tables of the cell's clock
 * @param cell the cell
 * @param point the day's figures; null where there is not enough data
 */
public record FlatRow(
        PublishedEdition edition,
        ClockTables tables,
        PublicCell cell,
        @Nullable GridPoint point) {
    /** All rows of an edition, clock by clock. */
    public static List<FlatRow> of(PublishedEdition edition) {
        List<FlatRow> rows = new ArrayList<>();
        for (ClockTables tables : edition.tables().clocks()) {
            for (PublicCell cell : tables.cells()) {
                PublicForm form = cell.form();
                if (form == null) {
                    rows.add(new FlatRow(edition, tables, cell, null));
                } else {
                    form.grid().forEach(point -> rows.add(new FlatRow(edition, tables, cell, point)));
                }
            }
        }
        return rows;
    }
}
