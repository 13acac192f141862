package org.patchlag.export.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.control.Listing;

/**
 * What is to be known of an export beside its rows, but their number, which is known when they are through.
 *
 * @param listing which reports, in which version, columns and order
 * @param asOf the moment whose state it is
 * @param takenBy who takes it out
 * @param organisation of which organisation
 * @param columns its columns as a table
 */
public record Cover(Listing listing, Instant asOf, String takenBy, String organisation, List<ExportColumn> columns) {
    /** Keeps its own list. */
    public Cover {
        columns = List.copyOf(columns);
    }

    /** The cover of a list. */
    static Cover of(Listing listing, Instant asOf, String takenBy, String organisation) {
        return new Cover(
                listing,
                asOf,
                takenBy,
                organisation,
                IntStream.range(0, listing.columns().size())
                        .boxed()
                        .flatMap(i -> ExportColumn.of(i, listing.columns().get(i)).stream())
                        .toList());
    }

    /** A report's values as the cells of the table. */
    public List<@Nullable Object> cells(List<@Nullable Object> values) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (ExportColumn column : columns) {
            cells.add(column.cell().apply(values.get(column.field())));
        }
        return Collections.unmodifiableList(cells);
    }
}
