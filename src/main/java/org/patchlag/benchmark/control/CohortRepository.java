package org.patchlag.benchmark.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.patchlag.timeline.DelayClock;

/** The accepted reports within the row scope, counted in the database: no report is loaded. */
@ApplicationScoped
public class CohortRepository {
    @Inject
    private Jdbi sql;

    /** What a vendor promises. */
    public record Promise(String vendor, int days, String wording) {}

    /** A model's place in the catalogue. */
    public record CatalogueModel(String vendor, String model) {}

    /** The counts for a clock. */
    public List<CohortRow> find(DelayClock clock) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select d.group_id, v.name as vendor, m.name as model, t.label as device_type, d.ending,
                          d.lower_days, d.upper_days,
                          coalesce(d.start_latest, (d.first_submitted_at at time zone 'UTC')::date) as began,
                          count(*) as reports
                        from (
                          select report.group_id, report.first_submitted_at, revision.vendor_id, revision.model_id,
                            revision.device_type, duration.ending, duration.lower_days, duration.upper_days,
                            duration.start_latest
                          from report
                          join report_revision revision on revision.organisation_id = report.organisation_id
                            and revision.report_id = report.id and revision.revision = report.accepted_revision
                          join report_duration duration on duration.organisation_id = report.organisation_id
                            and duration.report_id = report.id and duration.revision = report.accepted_revision
                          where duration.clock = :clock) d
                        join device_type t on t.code = d.device_type
                        left join vendor v on v.id = d.vendor_id
                        left join device_model m on m.id = d.model_id
                        group by 1, 2, 3, 4, 5, 6, 7, 8
                        order by 1, 2, 3, 4, 5, 6, 7, 8""")
                .bind("clock", clock.name())
                .mapTo(CohortRow.class)
                .list());
    }

    /** All models of the catalogue, by vendor and name. */
    public List<CatalogueModel> findModels() {
        return sql.withHandle(
                handle -> handle.createQuery("""
                        select v.name as vendor, m.name as model from vendor v join device_model m on m.vendor_id = v.id
                        order by lower(v.name), lower(m.name)""").mapTo(CatalogueModel.class).list());
    }

    /** All device types' labels. */
    public List<String> findDeviceTypes() {
        return sql.withHandle(
                handle -> handle.createQuery("select label from device_type order by code = 'other', label")
                        .mapTo(String.class)
                        .list());
    }

    /** The promises in force, by vendor. */
    public Map<String, Promise> findPromises(DelayClock clock) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select distinct on (v.name) v.name as vendor, p.days, p.wording
                        from vendor_promise p join vendor v on v.id = p.vendor_id
                        where p.clock = :clock and p.valid_to is null order by v.name, p.valid_from desc""")
                .bind("clock", clock.code())
                .mapTo(Promise.class)
                .collectToMap(Promise::vendor, promise -> promise));
    }
}
