package org.patchlag.query.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.language.Field;
import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.Reading;

/** A chosen column of a list: what is selected for it, and the value that is made of that. */
final class SqlColumn {
    private static final char BETWEEN = '\u001f'; // no text of a report has it

    private final Place place;
    private final List<String> expressions;

    SqlColumn(SqlStatement statement, Field field) {
        this.place = ReportFields.placeOf(field);
        statement.join(place.joins());
        this.expressions = expressions(statement, place);
    }

    private static List<String> expressions(SqlStatement statement, Place place) {
        if (place instanceof Place.Column column) {
            return List.of(column.stored() == Stored.INSTANT ? day(column.sql()) : column.sql());
        }
        if (place instanceof Place.LookedUp name) {
            return List.of(name.shown());
        }
        if (place instanceof Place.Span span) {
            return List.of(span.earliest(), span.latest());
        }
        if (place instanceof Place.Clock clock) {
            String alias = clock.alias();
            return List.of(alias + ".ending", alias + ".ended_by", alias + ".lower_days", alias + ".upper_days");
        }
        if (place instanceof Place.Happening happening) {
            return List.of(list(statement, "report_event", "date_text", "item.kind = '" + happening.kind() + "'"));
        }
        return place instanceof Place.Listed listed
                ? List.of(list(statement, listed.table(), listed.column(), "true"))
                : List.of("revision.narrative");
    }

    /** The day of a point in time. */
    static String day(String instant) {
        return "(" + instant + " at time zone 'UTC')::date";
    }

    private static String list(SqlStatement statement, String table, String column, String condition) {
        return "(select string_agg(item." + column + ", chr(31) order by item.position) from " + table + " item where "
                + statement.ofReport("item", true) + " and " + condition + ")";
    }

    List<String> expressions() {
        return expressions;
    }

    /** The value, of a row in which its expressions begin at this column. */
    @Nullable
    Object read(ResultSet row, int first) throws SQLException {
        if (place instanceof Place.Clock clock) {
            return reading(clock.clock(), row, first);
        }
        if (place instanceof Place.Span) {
            return span(row.getObject(first, LocalDate.class), row.getObject(first + 1, LocalDate.class));
        }
        if (place instanceof Place.Column column) {
            return switch (column.stored()) {
                case NUMBER, YES_NO -> row.getObject(first);
                case INSTANT, DATE -> row.getObject(first, LocalDate.class);
                case TEXT, ENUM -> text(row.getString(first), column.stored());
            };
        }
        if (place instanceof Place.Listed listed) {
            return texts(row.getString(first), listed.stored());
        }
        return place instanceof Place.Happening ? texts(row.getString(first), Stored.TEXT) : row.getString(first);
    }

    private static @Nullable String text(@Nullable String kept, Stored stored) {
        return kept == null ? null : stored.shown(kept);
    }

    private static List<String> texts(@Nullable String kept, Stored stored) {
        return kept == null
                ? List.of()
                : Arrays.stream(kept.split(String.valueOf(BETWEEN), -1))
                        .map(stored::shown)
                        .toList();
    }

    private static @Nullable String span(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (earliest == null && latest == null) {
            return null;
        }
        return earliest != null && earliest.equals(latest)
                ? earliest.toString()
                : (earliest == null ? ".." : earliest) + "/" + (latest == null ? ".." : latest);
    }

    private static @Nullable Reading reading(DelayClock clock, ResultSet row, int first) throws SQLException {
        String ending = row.getString(first);
        String endedBy = row.getString(first + 1);
        return ending == null
                ? null
                : new Reading(
                        clock,
                        Ending.valueOf(ending),
                        endedBy == null ? null : EventKind.valueOf(endedBy),
                        row.getObject(first + 2, Integer.class),
                        row.getObject(first + 3, Integer.class),
                        DayRange.UNKNOWN,
                        "no start");
    }
}
