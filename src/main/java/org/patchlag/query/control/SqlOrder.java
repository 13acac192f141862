package org.patchlag.query.control;

import java.util.Optional;
import java.util.Set;
import org.patchlag.query.language.Field;

/**
 * The order of a list and the condition on what comes after a place in it. The report's id decides where values are
 * equal, so that every report has one place and none is skipped or shown twice.
 */
final class SqlOrder {
    private static final Set<String> NEVER_MISSING = Set.of("reference", "state", "country", "filed", "changed");

    private final SqlStatement statement;
    private final String key;
    private final String type;
    private final boolean neverMissing;
    private final boolean descending;

    SqlOrder(SqlStatement statement, Listing.Sort sort) {
        this.statement = statement;
        this.key = expression(sort.field()).orElseThrow();
        this.type = type(ReportFields.placeOf(sort.field()));
        this.neverMissing = NEVER_MISSING.contains(sort.field().name());
        this.descending = sort.descending();
        statement.join(ReportFields.placeOf(sort.field()).joins());
    }

    /** What a field sorts by; empty where a report may have several values. */
    static Optional<String> expression(Field field) {
        Place place = ReportFields.placeOf(field);
        if (place instanceof Place.Column column) {
            return Optional.of(column.sql());
        }
        if (place instanceof Place.LookedUp name) {
            return Optional.of(name.shown());
        }
        if (place instanceof Place.Span span) {
            return Optional.of(span.earliest());
        }
        return place instanceof Place.Clock clock ? Optional.of(clock.alias() + ".lower_days") : Optional.empty();
    }

    private static String type(Place place) {
        if (place instanceof Place.Column column) {
            return switch (column.stored()) {
                case TEXT, ENUM -> "text";
                case NUMBER -> "integer";
                case YES_NO -> "boolean";
                case INSTANT -> "timestamptz";
                case DATE -> "date";
            };
        }
        return place instanceof Place.Span ? "date" : place instanceof Place.Clock ? "integer" : "text";
    }

    /** The key as text, from which the same value can be made again. */
    String keyAsText() {
        return "(" + key + ")::text";
    }

    /** The rest of a statement that reads forward, or backward from a place. */
    String orderBy(boolean backward) {
        boolean down = descending != backward;
        String direction = down ? " desc" : " asc";
        String missing = neverMissing ? "" : backward ? " nulls first" : " nulls last";
        return " order by " + key + direction + missing + ", report.id" + direction;
    }

    /** True of what comes after a place, or before it where the reading goes backward. */
    String beyond(Cursor cursor) {
        String than = descending != cursor.backward() ? " < " : " > ";
        String id = "cast(" + statement.bind(cursor.place().id()) + " as uuid)";
        String laterId = "report.id" + than + id;
        String value = cursor.place().key();
        if (value == null) {
            String among = "(" + key + " is null and " + laterId + ")";
            return cursor.backward() ? "(" + key + " is not null or " + among + ")" : among;
        }
        String typed = "cast(" + statement.bind(value) + " as " + type + ")";
        if (neverMissing) {
            return "(" + key + ", report.id)" + than + "(" + typed + ", " + id + ")";
        }
        String last = cursor.backward() ? "" : " or " + key + " is null";
        return "(" + key + than + typed + " or (" + key + " = " + typed + " and " + laterId + ")" + last + ")";
    }
}
