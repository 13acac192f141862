package org.patchlag.query.control;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A statement over reports under construction: its joins, and its parameters. The only way for anything from outside into
 * it is {@link #bind}, which gives the name of a parameter back.
 */
final class SqlStatement {
    private final Version version;
    private final Map<String, String> joins = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    SqlStatement(Version version) {
        this.version = version;
    }

    Version version() {
        return version;
    }

    /** Keeps a value apart from the text, in which only its name stands. */
    String bind(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    void join(Iterable<Join> wanted) {
        for (Join join : wanted) {
            if (!joins.containsKey(join.alias())) {
                join(join.needs());
                joins.put(join.alias(), join.sql().replace("{revision}", version.pointer()));
            }
        }
    }

    /** Joins a list of values; a report with several is there several times. */
    void joinListed(String alias, String sql) {
        joins.put(alias, sql);
    }

    /** The tables, after everything else of the statement was written. */
    String from() {
        return " from report " + String.join(" ", joins.values());
    }

    /** True of rows of this table that belong to the report's version. */
    String ofReport(String alias, boolean ofRevision) {
        return alias + ".organisation_id = report.organisation_id and " + alias + ".report_id = report.id"
                + (ofRevision ? " and " + alias + ".revision = " + version.pointer() : "");
    }

    /** The values of the parameters, by their names. */
    Map<String, Object> parameters() {
        return parameters;
    }
}
