package org.patchlag.platform;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of a list.
 *
 * @param column the column's code
 * @param descending whether the greatest come first
 */
public record ListSort(String column, boolean descending) {
    /** As in the API and in addresses: {@code title:asc}. */
    public String text() {
        return column + (descending ? ":desc" : ":asc");
    }

    /**
     * Reads one; the usual one where there is none.
     *
     * @param columns the codes of the columns by which the list can be sorted
     * @throws ProblemException where it is none of these
     */
    public static ListSort read(@Nullable String text, Collection<String> columns, ListSort usual) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        String[] parts = text.strip().split(":", 2);
        boolean descending = parts.length == 2 && parts[1].equals("desc");
        if (!columns.contains(parts[0]) || (parts.length == 2 && !descending && !parts[1].equals("asc"))) {
            String known = String.join(", ", columns.stream().sorted().toList());
            throw new ProblemException(
                    ProblemType.INVALID_FIELDS,
                    "Nothing was looked for.",
                    List.of(new FieldProblem("/sort", "Use one of " + known + ", with :asc or :desc")));
        }
        return new ListSort(parts[0], descending);
    }
}
