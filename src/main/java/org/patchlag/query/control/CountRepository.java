package org.patchlag.query.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.language.Query;

/** Counts of reports within the row scope: the database counts, and no report is loaded. */
@ApplicationScoped
public class CountRepository {
    @Inject
    private Jdbi sql;

    private record Line(Counts.Row row, long values, long all) {}

    /** How many reports have each value. */
    Counts count(Query query, Version version, List<Grouping> by, List<Integer> ranges, int limit) {
        SqlStatement statement = new SqlStatement(version);
        List<SqlGroup> groups = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            groups.add(new SqlGroup(statement, by.get(i), "list" + i, ranges));
        }
        boolean several = groups.stream().anyMatch(SqlGroup::several);
        String where = ReportListRepository.where(statement, query);
        String places = IntStream.rangeClosed(1, groups.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        String counted =
                several ? countedOnce(groups) : "select " + values(groups, SqlGroup::expression) + ", count(*)";
        counted += " as reports" + statement.from() + where + " group by "
                + (several ? listed(groups, group -> group.alike(group.expression())) : places);
        if (!several && groups.stream().anyMatch(SqlGroup::named)) {
            counted = alike(groups, counted);
        }
        String order = groups.get(0).ordered() ? places : "reports desc, " + places;
        String text = "select *, count(*) over () as all_values, sum(reports) over ()::bigint as all_reports from ("
                + counted + ") counted order by " + order + " limit " + limit;
        List<Line> lines = sql.withHandle(handle -> {
            var asked = handle.createQuery(text);
            asked.bindMap(statement.parameters());
            return asked.map((row, context) -> line(row, groups)).list();
        });
        long values = lines.isEmpty() ? 0 : lines.get(0).values();
        long all = lines.isEmpty()
                ? 0
                : several ? count(query, version) : lines.get(0).all();
        return new Counts(all, lines.stream().map(Line::row).toList(), values - lines.size());
    }

    // One that has two names that are alike counts once under them.
    private static String countedOnce(List<SqlGroup> groups) {
        return "select " + values(groups, group -> group.shown(group.expression())) + ", count(distinct report.id)";
    }

    // Names are put together once they are counted, for they are few then.
    private static String alike(List<SqlGroup> groups, String counted) {
        List<String> shown = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            shown.add(groups.get(i).shown("value" + i) + " as value" + i);
            alike.add(groups.get(i).alike("value" + i));
        }
        return "select " + String.join(", ", shown) + ", sum(reports)::bigint as reports from (" + counted
                + ") as_written group by " + String.join(", ", alike);
    }

    private static String values(List<SqlGroup> groups, Function<SqlGroup, String> value) {
        return IntStream.range(0, groups.size())
                .mapToObj(i -> value.apply(groups.get(i)) + " as value" + i)
                .collect(Collectors.joining(", "));
    }

    private static String listed(List<SqlGroup> groups, Function<SqlGroup, String> value) {
        return groups.stream().map(value).collect(Collectors.joining(", "));
    }

    private static Line line(ResultSet row, List<SqlGroup> groups) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            values.add(groups.get(i).read(row, i + 1));
        }
        return new Line(
                new Counts.Row(values, row.getLong("reports")), row.getLong("all_values"), row.getLong("all_reports"));
    }

    /** How many reports a query finds. */
    long count(Query query, Version version) {
        SqlStatement statement = new SqlStatement(version);
        String where = ReportListRepository.where(statement, query);
        return sql.withHandle(handle -> handle.createQuery("select count(*)" + statement.from() + where)
                .bindMap(statement.parameters())
                .mapTo(Long.class)
                .one());
    }
}
