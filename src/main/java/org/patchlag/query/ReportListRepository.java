package org.patchlag.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Lists of reports within the row scope; what is typed only ever becomes a parameter. */
@ApplicationScoped
public class ReportListRepository {
    // The regulator's version of each report: the latest that was submitted.
    private static final String LINES = """
            select report.reference, report.state, organisation.name as hospital, report.group_id,
              revision.hospital_reference, coalesce(vendor.name, revision.vendor_text) as vendor,
              coalesce(model.name, revision.model_text) as model, revision.device_type, type.label as device_type_label,
              (select string_agg(threat.name, ', ' order by threat.position) from report_threat threat
               where threat.organisation_id = report.organisation_id and threat.report_id = report.id
                 and threat.revision = revision.revision) as threats,
              revision.units_affected, (report.first_submitted_at at time zone 'UTC')::date as submitted_on,
              revision.last_confirmed, duration.ending, duration.ended_by, duration.lower_days, duration.upper_days,
              duration.start_latest, report.accepted_revision = revision.revision as counts
            from report
            join organisation on organisation.id = report.organisation_id
            join report_revision revision on revision.organisation_id = report.organisation_id
              and revision.report_id = report.id and revision.revision = report.submitted_revision
            join report_duration duration on duration.organisation_id = report.organisation_id
              and duration.report_id = report.id and duration.revision = revision.revision
              and duration.clock = 'TIME_TO_PATCH'
            left join device_type type on type.code = revision.device_type
            left join vendor on vendor.id = revision.vendor_id
            left join device_model model on model.id = revision.model_id""";

    @Inject
    private Jdbi sql;

    /** A page of the list, the latest submitted first. */
    public List<ReportLine> find(ReportFilter filter, int limit, int offset) {
        return sql.withHandle(handle -> query(
                        handle,
                        "select * from (" + LINES + ") line",
                        filter,
                        " order by submitted_on desc, reference limit " + limit + " offset " + offset)
                .mapTo(ReportLine.class)
                .list());
    }

    /** How many reports the filter finds. */
    public long count(ReportFilter filter) {
        return sql.withHandle(handle -> query(handle, "select count(*) from (" + LINES + ") line", filter, "")
                .mapTo(Long.class)
                .one());
    }

    /** The durations of the accepted reports that the filter finds, counted in the database. */
    public List<CountedDuration> countDurations(ReportFilter filter) {
        return sql.withHandle(handle -> query(
                        handle,
                        "select group_id, ending, lower_days, upper_days, start_latest, counts, count(*) as reports from ("
                                + LINES + ") line",
                        filter,
                        " group by 1, 2, 3, 4, 5, 6")
                .mapTo(CountedDuration.class)
                .list());
    }

    private static Query query(Handle handle, String select, ReportFilter filter, String tail) {
        List<String> where = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Map.Entry<String, Object> condition : filter.conditions().entrySet()) {
            where.add(condition.getKey().replace(":p", ":p" + values.size()));
            values.add(condition.getValue());
        }
        Query query =
                handle.createQuery(select + (where.isEmpty() ? "" : " where " + String.join(" and ", where)) + tail);
        for (int i = 0; i < values.size(); i++) {
            query.bind("p" + i, values.get(i));
        }
        return query;
    }
}
