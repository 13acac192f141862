package org.patchlag.query.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.language.FieldType;
import org.patchlag.timeline.Ending;

/** The expression by which reports are counted, and the text that is made of its value. */
final class SqlGroup {
    /** Instead of a day: the date is known only within bounds that reach over several units. */
    private static final LocalDate SEVERAL_UNITS = LocalDate.of(9999, 12, 31);

    private static final String IMPRECISE = "imprecise";
    private static final List<Ending> ENDINGS =
            List.of(Ending.OPEN, Ending.NEVER, Ending.REFUSED, Ending.COMPETED, Ending.NOT_COMPUTABLE);
    private static final int OTHERS = 1000; // beyond the number of any range

    private final Grouping grouping;
    private final Place place;
    private final String expression;
    private final boolean several;
    private final List<Integer> ranges;

    /**
     * Prepares the expression and joins what it needs.
     *
     * @param alias unique in the statement
     * @param ranges the last days of the ranges of lengths
     */
    SqlGroup(SqlStatement statement, Grouping grouping, String alias, List<Integer> ranges) {
        this.grouping = grouping;
        this.ranges = ranges;
        this.place = ReportFields.placeOf(grouping.field());
        this.several = place instanceof Place.Happening || place instanceof Place.Listed;
        statement.join(place.joins());
        if (place instanceof Place.Listed listed) {
            statement.joinListed(
                    alias, "left join " + listed.table() + " " + alias + " on " + statement.ofReport(alias, true));
            this.expression = alias + "." + listed.column();
        } else if (place instanceof Place.Happening happening) {
            statement.joinListed(
                    alias,
                    "left join report_event " + alias + " on " + statement.ofReport(alias, true) + " and " + alias
                            + ".kind = '" + happening.kind() + "'");
            this.expression = span(alias + ".earliest", alias + ".latest");
        } else if (place instanceof Place.Span span) {
            this.expression = span(span.earliest(), span.latest());
        } else if (place instanceof Place.Clock clock) {
            this.expression = ranges(clock.alias(), ranges);
        } else if (place instanceof Place.LookedUp name) {
            this.expression = name.shown();
        } else {
            this.expression = column((Place.Column) place);
        }
    }

    private String column(Place.Column column) {
        return switch (column.stored()) {
            case INSTANT -> truncated(column.sql() + " at time zone 'UTC'");
            case DATE -> truncated(column.sql());
            default -> column.sql();
        };
    }

    private Grouping.Unit unit() {
        return Objects.requireNonNull(grouping.unit());
    }

    private String truncated(String date) {
        return "date_trunc('" + unit().code() + "', " + date + ")::date";
    }

    private String span(String earliest, String latest) {
        return "case when " + truncated(earliest) + " = " + truncated(latest) + " then " + truncated(earliest)
                + " when coalesce(" + earliest + ", " + latest + ") is not null then '" + SEVERAL_UNITS + "'::date end";
    }

    // As numbers, which group faster than texts and keep their order.
    private static String ranges(String alias, List<Integer> ranges) {
        StringBuilder sql = new StringBuilder("case");
        for (int i = 0; i < ENDINGS.size(); i++) {
            sql.append(" when " + alias + ".ending = '" + ENDINGS.get(i).name() + "' then " + (OTHERS + 1 + i));
        }
        int from = 0;
        for (int i = 0; i < ranges.size(); i++) {
            sql.append(" when " + alias + ".lower_days >= " + from + " and " + alias + ".upper_days <= " + ranges.get(i)
                    + " then " + i);
            from = ranges.get(i) + 1;
        }
        return sql + " when " + alias + ".lower_days >= " + from + " then " + ranges.size() + " else " + OTHERS
                + " end";
    }

    private String range(int number) {
        if (number > OTHERS) {
            return Stored.ENUM.shown(ENDINGS.get(number - OTHERS - 1).name());
        }
        if (number == OTHERS) {
            return IMPRECISE;
        }
        int from = number == 0 ? 0 : ranges.get(number - 1) + 1;
        return number == ranges.size() ? "over " + (from - 1) : from + " to " + ranges.get(number);
    }

    String expression() {
        return expression;
    }

    /** Whether a report may be counted under several values. */
    boolean several() {
        return several;
    }

    /** The expression by which those are told apart that count apart: names are alike in whatever capitals, as for a test. */
    String alike(String value) {
        return named() ? "lower(" + value + ")" : value;
    }

    /** The one value that is shown of several that are alike. */
    String shown(String value) {
        return named() ? "min(" + value + " collate \"C\")" : value;
    }

    /** Whether values may be alike that are not the same. */
    boolean named() {
        return grouping.field().type() == FieldType.NAME;
    }

    /** Whether its values have an order of their own, in which they are shown. */
    boolean ordered() {
        return grouping.field().type().ordered();
    }

    /** The value as text. */
    @Nullable
    String read(ResultSet row, int column) throws SQLException {
        if (grouping.field().type().dated()) {
            LocalDate day = row.getObject(column, LocalDate.class);
            return day == null ? null : day.equals(SEVERAL_UNITS) ? IMPRECISE : date(day);
        }
        if (place instanceof Place.Clock) {
            return range(row.getInt(column));
        }
        String kept = row.getString(column);
        Stored stored = place instanceof Place.Column found
                ? found.stored()
                : place instanceof Place.Listed listed ? listed.stored() : Stored.TEXT;
        return kept == null
                ? null
                : stored == Stored.YES_NO ? Boolean.toString(row.getBoolean(column)) : stored.shown(kept);
    }

    private String date(LocalDate day) {
        return switch (unit()) {
            case YEAR -> String.format(Locale.ROOT, "%04d", day.getYear());
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", day.getYear(), (day.getMonthValue() + 2) / 3);
            case MONTH -> day.toString().substring(0, 7);
            case DAY -> day.toString();
        };
    }
}
