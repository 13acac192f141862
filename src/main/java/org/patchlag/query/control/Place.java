package org.patchlag.query.control;

import java.util.List;
import java.util.function.Function;
import org.patchlag.timeline.DelayClock;

/** Where in the database a field's value is found. All SQL in it is ours; nothing that anybody types gets here. */
sealed interface Place {

    /** What must be joined for it. */
    default List<Join> joins() {
        return List.of();
    }

    /**
     * A column, or an expression over columns.
     *
     * @param sql the expression
     * @param stored how it keeps the value
     * @param joins what must be joined to select it
     */
    record Column(String sql, Stored stored, List<Join> joins) implements Place {}

    /**
     * A name that is looked up in another table, or was typed where that table did not have it.
     *
     * @param shown the expression that is shown
     * @param joins what must be joined to select it
     * @param condition the condition on it, given the test of a column
     * @param joinsOfCondition what must be joined to ask it
     */
    record LookedUp(
            String shown,
            List<Join> joins,
            Function<Function<String, String>, String> condition,
            List<Join> joinsOfCondition)
            implements Place {}

    /**
     * Two columns, between which a date lies.
     *
     * @param earliest the first day
     * @param latest the last day
     * @param joins what must be joined
     */
    record Span(String earliest, String latest, List<Join> joins) implements Place {}

    /**
     * What a clock says: its length within bounds.
     *
     * @param clock the clock
     * @param alias its join's name
     */
    record Clock(DelayClock clock, String alias) implements Place {
        @Override
        public List<Join> joins() {
            return List.of(Join.clock(alias, clock.name()));
        }

        String knownCondition() {
            return alias + ".lower_days is not null and " + alias + ".ending <> 'NOT_COMPUTABLE'";
        }
    }

    /**
     * The date of an event of one kind, of which there may be several.
     *
     * @param kind the event's kind as it is kept
     */
    record Happening(String kind) implements Place {}

    /**
     * A list of values in a table of their own.
     *
     * @param table the table
     * @param column its column
     * @param stored how it keeps the value
     */
    record Listed(String table, String column, Stored stored) implements Place {}

    /** The narrative, searched by its words. */
    record Narrative() implements Place {
        @Override
        public List<Join> joins() {
            return List.of(Join.REVISION);
        }
    }
}
