package org.patchlag.query.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.language.Query;
import org.patchlag.timeline.DelayClock;

/** Counts of reports within the row scope: the database counts, and no report is loaded. */
@ApplicationScoped
public class CountRepository {
    // A case that will never be fixed stays at risk from its start, or from its filing where no day is known. Of
    // several values that a report may have, it counts once under each.
    private static final String CASE = """
            , report.organisation_id as hospital_id, report.group_id,
              coalesce(duration.ending, 'NOT_COMPUTABLE') as ending,
              case when duration.ending = 'NEVER' then coalesce(duration.lower_days, 0) else duration.lower_days end
                as lower_days,
              case when duration.ending = 'STOPPED' then duration.upper_days end as upper_days,
              case when duration.ending = 'NEVER' then case_day.began end as began,
              coalesce(model.vendor_id, revision.vendor_id) as vendor_id, duration.contested,
              coalesce(duration.ending in ('STOPPED', 'COMPETED', 'REFUSED')
                and duration.start_latest + duration.lower_days <= case_day.filed, false) as closed_when_filed,
              promise.id as promise_id, promise.days, promise.share
            """;

    // The lengths of all that is alike otherwise come in one line: of a million cases hardly any two are alike, and
    // so many lines take longer to send than to find. Grouped by what is compared quickly first, only then in order.
    private static final String LINES = """
            select %1$s as shown, hospital_id, group_id, ending, began, vendor_id, contested, closed_when_filed, promise_id,
              days, share, least, greatest
            from (
              select value, hospital_id, group_id, ending, began, vendor_id, contested, closed_when_filed, promise_id,
                min(days) as days, min(share) as share, array_agg(lower_days) as least, array_agg(upper_days) as greatest
              from (%2$s) reported
              group by hospital_id, group_id, promise_id, vendor_id, ending, value, began, contested, closed_when_filed
              offset 0) line
            order by 1, 2, 3, 4, 5, 6, 7, 8, 9
            """;

    // What a vendor's answers do to a clock, and what it promised when the clock began: as the editions have both.
    private static final String STANDING = """
             left join standing_reading(null) decided on decided.hospital_id = report.organisation_id
               and decided.report_id = report.id and decided.clock = '%2$s' and decided.standing = 'DECIDED'
             left join standing_reading(null) claimed on claimed.hospital_id = report.organisation_id
               and claimed.report_id = report.id and claimed.clock = '%2$s' and claimed.standing = 'CONTESTED'
             cross join lateral standing_duration(
               %1$s.ending, %1$s.lower_days, %1$s.upper_days, %1$s.start_earliest, %1$s.start_latest,
               revision.last_confirmed, decided.ending, decided.lower_days, decided.upper_days, decided.start_earliest,
               decided.start_latest, claimed.ending, claimed.lower_days, claimed.upper_days) duration
             cross join lateral (select filed, coalesce(duration.start_latest, filed) as began
               from (select (report.first_submitted_at at time zone 'UTC')::date as filed) filing) case_day
             left join promise_version() promise on promise.code = '%3$s'
               and promise.vendor_id = coalesce(model.vendor_id, revision.vendor_id)
               and promise.valid_from <= case_day.began
               and (promise.valid_to is null or promise.valid_to > case_day.began)
            """;

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
        return one("select count(*)" + statement.from() + where, statement);
    }

    private long one(String text, SqlStatement statement) {
        return sql.withHandle(handle -> {
            var asked = handle.createQuery(text);
            asked.bindMap(statement.parameters());
            return asked.mapTo(Long.class).one();
        });
    }

    /** How many values the accepted reports have of a field, no value being one, and none counted beyond a limit. */
    long countValues(Query query, Grouping by, int limit) {
        SqlStatement statement = new SqlStatement(Version.ACCEPTED);
        SqlGroup group = new SqlGroup(statement, by, "list", Grouping.USUAL_RANGES);
        String where = ReportListRepository.where(statement, query);
        return one(
                "select count(*) from (select distinct " + group.expression() + statement.from() + where + " limit "
                        + limit + ") found",
                statement);
    }

    /** How long the accepted reports took by a clock, counted by all that an estimate needs. */
    List<CountedDuration> countDurations(Query query, DelayClock clock) {
        List<CountedDuration> durations = new ArrayList<>();
        readDurations(query, clock, null, (value, row) -> durations.add(row));
        return durations;
    }

    /** The same of each value of a field, in the values' order, no value being the empty text. */
    Map<String, List<CountedDuration>> countDurations(Query query, DelayClock clock, Grouping by) {
        Map<String, List<CountedDuration>> durations = new LinkedHashMap<>();
        readDurations(query, clock, by, (value, row) -> durations
                .computeIfAbsent(value, first -> new ArrayList<>())
                .add(row));
        return durations;
    }

    private void readDurations(
            Query query, DelayClock clock, @Nullable Grouping by, BiConsumer<String, CountedDuration> reader) {
        SqlStatement statement = new SqlStatement(Version.ACCEPTED);
        Place.Clock place = (Place.Clock) ReportFields.placeOf(ReportFields.field(clock.code()));
        statement.join(place.joins());
        statement.join(List.of(Join.MODEL));
        SqlGroup group = by == null ? null : new SqlGroup(statement, by, "list", Grouping.USUAL_RANGES);
        String where = ReportListRepository.where(statement, query);
        String value = group == null ? "''::text" : group.expression();
        // A report that has several values that are alike is one case under them.
        String once =
                group != null && group.several() ? "report.organisation_id, report.id, " + group.alike(value) : "";
        String cases = "select " + (once.isEmpty() ? "" : "distinct on (" + once + ") ") + value + " as value" + CASE
                + statement.from() + STANDING.formatted(place.alias(), clock.name(), clock.code())
                + where + (once.isEmpty() ? "" : " order by " + once + ", " + value);
        String shown = group != null && group.named()
                ? group.shown("value") + " over (partition by " + group.alike("value") + ")"
                : "value";
        DurationLines lines = new DurationLines();
        sql.useHandle(handle -> {
            var asked = handle.createQuery(LINES.formatted(shown, cases));
            asked.bindMap(statement.parameters());
            asked.map((row, context) -> {
                        String of = group == null ? "" : key(group, row);
                        lines.read(row, duration -> reader.accept(of, duration));
                        return true;
                    })
                    .forEach(done -> {});
        });
    }

    private static String key(SqlGroup group, ResultSet row) throws SQLException {
        String value = group.read(row, 1);
        return value == null ? "" : value;
    }
}
