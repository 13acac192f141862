package org.patchlag.query.control;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.patchlag.query.language.Condition;
import org.patchlag.query.language.Field;
import org.patchlag.query.language.Test;

/** Writes a condition as SQL. What SQL calls null is not true here, and so its negation is. */
final class SqlCondition {
    private final SqlStatement statement;
    private final Function<Field, Place> places;

    private SqlCondition(SqlStatement statement, Function<Field, Place> places) {
        this.statement = statement;
        this.places = places;
    }

    /** The condition over the reports of a statement. */
    static String write(SqlStatement statement, Condition condition) {
        return new SqlCondition(statement, ReportFields::placeOf).write(condition);
    }

    private String write(Condition condition) {
        if (condition instanceof Condition.All all) {
            return join(all.conditions(), " and ");
        }
        if (condition instanceof Condition.Any any) {
            return join(any.conditions(), " or ");
        }
        if (condition instanceof Condition.Not not) {
            return "(" + write(not.condition()) + ") is not true";
        }
        if (condition instanceof Condition.Known known) {
            return known.known() ? known(known.field()) : "(" + known(known.field()) + ") is not true";
        }
        if (condition instanceof Condition.Within within) {
            ThingTable table = ThingTable.of(within.thing());
            String inner = new SqlCondition(statement, table::placeOf).write(within.condition());
            return exists(table.table(), "thing", table.ofRevision(), inner);
        }
        if (condition instanceof Condition.Words words) {
            return words(words);
        }
        return condition instanceof Condition.Compare compare ? compare(compare) : "true";
    }

    private String join(List<Condition> conditions, String operator) {
        return conditions.stream().map(this::write).collect(Collectors.joining(operator, "(", ")"));
    }

    private String exists(String table, String alias, boolean ofRevision, String condition) {
        return "exists (select from " + table + " " + alias + " where " + statement.ofReport(alias, ofRevision)
                + " and (" + condition + "))";
    }

    // The words are cut in the database, the query's and the narrative's in the same way.
    private String words(Condition.Words words) {
        String phrase = "phraseto_tsquery('simple', " + statement.bind(words.text()) + ")";
        String sought = words.beginning() ? "(nullif(" + phrase + "::text, '') || ':*')::tsquery" : phrase;
        return "(report.organisation_id, report.id, " + statement.version().pointer()
                + ") in (select organisation_id, report_id, revision from narratives_with(" + sought + "))";
    }

    private String known(Field field) {
        Place place = places.apply(field);
        if (place instanceof Place.Happening happening) {
            return exists("report_event", "event", true, "event.kind = '" + happening.kind() + "'");
        }
        if (place instanceof Place.Listed listed) {
            return exists(listed.table(), "item", true, "true");
        }
        statement.join(place.joins());
        if (place instanceof Place.Clock clock) {
            return "(" + clock.knownCondition() + ")";
        }
        if (place instanceof Place.Span span) {
            return "coalesce(" + span.earliest() + ", " + span.latest() + ") is not null";
        }
        if (place instanceof Place.LookedUp name) {
            return name.shown() + " is not null";
        }
        return place instanceof Place.Column column ? column.sql() + " is not null" : "revision.narrative is not null";
    }

    private String compare(Condition.Compare compare) {
        Test test = compare.test();
        if (test instanceof Test.Between between && between.low() == null && between.high() == null) {
            return known(compare.field());
        }
        SqlTest sql = new SqlTest(statement, test);
        Place place = places.apply(compare.field());
        if (place instanceof Place.Happening happening) {
            return exists(
                    "report_event",
                    "event",
                    true,
                    "event.kind = '" + happening.kind() + "' and " + sql.span("event.earliest", "event.latest"));
        }
        if (place instanceof Place.Listed listed) {
            return exists(listed.table(), "item", true, sql.column("item." + listed.column(), listed.stored()));
        }
        if (place instanceof Place.LookedUp name) {
            statement.join(name.joinsOfCondition());
            return name.condition().apply(sql.name());
        }
        statement.join(place.joins());
        if (place instanceof Place.Clock clock) {
            return "(" + sql.length(clock.alias()) + " and " + clock.alias() + ".ending <> 'NOT_COMPUTABLE')";
        }
        if (place instanceof Place.Span span) {
            return "(" + sql.span(span.earliest(), span.latest()) + ")";
        }
        Place.Column column = (Place.Column) place;
        return "(" + sql.column(column.sql(), column.stored()) + ")";
    }
}
