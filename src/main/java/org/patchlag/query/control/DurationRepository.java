package org.patchlag.query.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.control.CountedDuration.Promised;
import org.patchlag.query.language.Query;
import org.patchlag.timeline.DelayClock;

/**
 * How long the accepted reports within the row scope took, as estimates need it: the database puts together those of a
 * hospital, and no report is loaded.
 */
@ApplicationScoped
public class DurationRepository {
    private static final String FILED = "(report.first_submitted_at at time zone 'UTC')::date";

    // The vendor as editions take it. A line is of one vendor where the least is the greatest; the empty text is none.
    // It is text because the database finds no least of ids, and joins numbers for them in one process.
    private static final String CASE = """
            , report.organisation_id as hospital_id, report.group_id,
              coalesce(coalesce(model.vendor_id, revision.vendor_id)::text, '') collate "C" as vendor,
              int8send(%1$s) as case_number,
              int8send(%2$s) as answer
            """;

    // All cases of a hospital come in one line: of a million hardly any two are alike, and so many lines take longer
    // to send than to find. Both clocks come at once: to find the reports takes as long as to put them together.
    private static final String LINES = """
            select shown, hospital_id, group_id, vendor, other_vendor, cases, answers, max(place) over () as all_values
            from (
              select %1$s as shown, dense_rank() over (order by %2$s) as place, line.*
              from (
                select value, hospital_id, group_id, min(vendor) as vendor, max(vendor) as other_vendor,
                  string_agg(case_number, '') as cases, string_agg(answer, '') as answers
                from (%3$s) reported
                group by hospital_id, group_id, value) line) placed
            where place <= %4$d
            order by shown, hospital_id, group_id
            """;

    // What a vendor's answers do to a clock: as the editions have it.
    private static final String STANDING = """
            left join standing_of_reports('%2$s') %1$s_standing on %1$s_standing.hospital_id = report.organisation_id
              and %1$s_standing.report_id = report.id
            cross join lateral standing_duration(
              %1$s.ending, %1$s.lower_days, %1$s.upper_days, %1$s.start_earliest, %1$s.start_latest,
              revision.last_confirmed, %1$s_standing.decided_ending, %1$s_standing.decided_lower,
              %1$s_standing.decided_upper, %1$s_standing.decided_earliest, %1$s_standing.decided_latest,
              %1$s_standing.contested_ending, %1$s_standing.contested_lower, %1$s_standing.contested_upper) %1$s_duration
            """;

    @Inject
    private Jdbi sql;

    /** The accepted reports that a query finds, by a clock and by that of answers, as of a day. */
    TimedCases find(Query query, DelayClock clock, DelayClock answers, LocalDate asOf) {
        return find(query, clock, answers, asOf, DurationLines::take);
    }

    /** The accepted reports that a query finds, by a clock alone, as of a day. */
    ClockCases find(Query query, DelayClock clock, LocalDate asOf) {
        return find(query, clock, clock, asOf, DurationLines::takeCases);
    }

    private <T> T find(
            Query query, DelayClock clock, DelayClock answers, LocalDate asOf, Function<DurationLines, T> taken) {
        SqlStatement statement = new SqlStatement(Version.ACCEPTED);
        String text = lines(statement, query, clock, answers, asOf, null, 1);
        return sql.withHandle(handle -> {
            DurationLines lines = new DurationLines(promises(handle, clock));
            return handle.createQuery(text).bindMap(statement.parameters()).scanResultSet((found, context) -> {
                for (ResultSet row = found.get(); row.next(); ) {
                    lines.read(row);
                }
                return taken.apply(lines);
            });
        });
    }

    /**
     * The accepted reports of each value of a field, by both clocks, in the values' order, no value being the empty text.
     *
     * @param most where there are more values than these, none is read
     * @return how many values there are, none counted beyond one more than {@code most}
     */
    long forEachValue(
            Query query,
            DelayClock clock,
            DelayClock answers,
            LocalDate asOf,
            Grouping by,
            int most,
            BiConsumer<String, TimedCases> reader) {
        SqlStatement statement = new SqlStatement(Version.ACCEPTED);
        SqlGroup group = new SqlGroup(statement, by, "list", Grouping.USUAL_RANGES);
        String text = lines(statement, query, clock, answers, asOf, group, most + 1);
        return sql.withHandle(handle -> {
            DurationLines lines = new DurationLines(promises(handle, clock));
            return handle.createQuery(text)
                    .bindMap(statement.parameters())
                    .scanResultSet((found, context) -> read(found.get(), group, lines, most, reader));
        });
    }

    private static long read(
            ResultSet row, SqlGroup group, DurationLines lines, int most, BiConsumer<String, TimedCases> reader)
            throws SQLException {
        if (!row.next()) {
            return 0;
        }
        long values = row.getLong("all_values");
        if (values <= most) {
            String value = key(group, row);
            lines.read(row);
            while (row.next()) {
                String next = key(group, row);
                if (!next.equals(value)) {
                    reader.accept(value, lines.take());
                    value = next;
                }
                lines.read(row);
            }
            reader.accept(value, lines.take());
        }
        return values;
    }

    private static String key(SqlGroup group, ResultSet row) throws SQLException {
        String value = group.read(row, 1);
        return value == null ? "" : value;
    }

    private static String lines(
            SqlStatement statement,
            Query query,
            DelayClock clock,
            DelayClock answers,
            LocalDate asOf,
            @Nullable SqlGroup group,
            int most) {
        statement.join(List.of(Join.MODEL));
        String day = "cast(" + statement.bind(asOf) + " as date)";
        String timed = timed(statement, clock);
        String answered = timed(statement, answers);
        String value = group == null ? "''::text" : group.expression();
        String alike = group == null ? "value" : group.alike("value");
        // A report that has several values that are alike is one case under them.
        String once =
                group != null && group.several() ? "report.organisation_id, report.id, " + group.alike(value) : "";
        String where = ReportListRepository.where(statement, query);
        String cases = "select " + (once.isEmpty() ? "" : "distinct on (" + once + ") ") + value + " as value"
                + CASE.formatted(
                        CaseNumber.sql(timed, began(timed), FILED, day),
                        CaseNumber.sql(answered, began(answered), FILED, day))
                + statement.from() + where
                + (once.isEmpty() ? "" : " order by " + once + ", " + value);
        String shown =
                group != null && group.named() ? group.shown("value") + " over (partition by " + alike + ")" : "value";
        return LINES.formatted(shown, alike, cases, most);
    }

    // The name of what is to be taken for the clock's row once the answers are taken in.
    private static String timed(SqlStatement statement, DelayClock clock) {
        String reported = ((Place.Clock) ReportFields.placeOf(ReportFields.field(clock.code()))).alias();
        String timed = reported + "_duration";
        statement.join(List.of(new Join(
                timed,
                STANDING.formatted(reported, clock.name()),
                List.of(Join.REVISION, Join.clock(reported, clock.name())))));
        return timed;
    }

    private static String began(String timed) {
        return "coalesce(" + timed + ".start_latest, " + FILED + ")";
    }

    private static Promises promises(Handle handle, DelayClock clock) {
        return new Promises(handle.createQuery(
                        "select id, vendor_id, days, share, valid_from, valid_to from promise_version() where code = :code")
                .bind("code", clock.code())
                .map((row, context) -> promise(row))
                .list());
    }

    private static Promises.Version promise(ResultSet row) throws SQLException {
        int days = row.getInt("days");
        double share = row.getDouble("share");
        Double known = row.wasNull() ? null : Double.valueOf(share);
        return new Promises.Version(
                (UUID) row.getObject("vendor_id"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new Promised((UUID) row.getObject("id"), days, known));
    }
}
