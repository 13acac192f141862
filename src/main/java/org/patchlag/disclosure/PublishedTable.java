package org.patchlag.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as an attacker sees it: base variables that nobody shows, and cells that are sums of them, some published
 * within bounds, some suppressed.
 *
 * @param variables the base variables
 * @param nonnegative whether none of them can be below 0
 * @param rows the cells
 */
public record PublishedTable(List<String> variables, boolean nonnegative, List<Row> rows) {
    /**
     * A cell.
     *
     * @param id its name
     * @param variables the base variables that it is the sum of
     * @param lower the least that is published; null for none
     * @param upper the most that is published; null for none
     * @param published whether anything is
     */
    public record Row(
            String id,
            List<String> variables,
            @Nullable Double lower,
            @Nullable Double upper,
            boolean published) {}

    /**
     * What an attacker can work out about a suppressed cell.
     *
     * @param id its name
     * @param lower the least that it can be; null for unbounded
     * @param upper the most that it can be; null for unbounded
     */
    public record Bounds(
            String id, @Nullable Double lower, @Nullable Double upper) {}
}
