package org.patchlag.query.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in a list of chosen columns.
 *
 * @param reference its reference
 * @param values the columns' values: a text, number, day, true or false, a {@link org.patchlag.timeline.Reading}, a list of
 *     texts, or null for what is not known or not given
 * @param place where it stands in the list's order
 */
public record ReportRow(String reference, List<@Nullable Object> values, Cursor.Place place) {}
