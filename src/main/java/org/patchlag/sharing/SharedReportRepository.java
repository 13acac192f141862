package org.patchlag.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The reports of others that may be read: nothing outside of a scope that holds granted ones. */
@ApplicationScoped
public class SharedReportRepository {
    // The grants lead to the reports, so that the database need not ask of every report whether it is granted.
    private static final String LIST = """
            with place as (
              select distinct unnest(countries) as country from reading_grant
              where grantee_id = :self and revoked_at is null and until_day >= (now() at time zone 'UTC')::date),
            shared as (
              select report.organisation_id, report.id from place join report on report.country = place.country
              union
              select link.report_organisation_id, link.report_id from vendor_issue_report link
              where link.organisation_id <> :self and link.unlinked_at is null)
            select report.reference, hospital.name as hospital, report.country, report.state,
              coalesce(vendor.name, revision.vendor_text) as vendor, coalesce(model.name, revision.model_text) as model,
              (report.first_submitted_at at time zone 'UTC')::date as filed_on
            from shared
            join report on report.organisation_id = shared.organisation_id and report.id = shared.id
            join organisation hospital on hospital.id = report.organisation_id
            join report_revision revision on revision.organisation_id = report.organisation_id
              and revision.report_id = report.id and revision.revision = report.submitted_revision
            left join vendor on vendor.id = revision.vendor_id
            left join device_model model on model.id = revision.model_id
            where report.submitted and report.reference > coalesce(:after, '')
            order by report.reference limit :limit""";

    @Inject
    private Jdbi sql;

    /**
     * A stretch of them, by reference.
     *
     * @param after the reference after which to read on; null for the beginning
     */
    public List<SharedReport> find(UUID self, @Nullable String after, int limit) {
        return sql.withHandle(handle -> handle.createQuery(LIST)
                .bind("self", self)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(SharedReport.class)
                .list());
    }
}
