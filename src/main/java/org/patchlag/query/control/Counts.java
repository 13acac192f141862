package org.patchlag.query.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many reports there are of each value.
 *
 * @param reports how many reports were counted
 * @param rows the values and their counts
 * @param further how many values more there are that are not among the rows
 */
public record Counts(long reports, List<Row> rows, long further) {
    /** Keeps its own list. */
    public Counts {
        rows = List.copyOf(rows);
    }

    /**
     * A value, or one of each of two fields, and its count.
     *
     * @param values the values as texts; null where reports have none
     * @param reports how many reports have them
     */
    public record Row(List<@Nullable String> values, long reports) {}
}
