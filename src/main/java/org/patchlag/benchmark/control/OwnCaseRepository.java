package org.patchlag.benchmark.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The reports of one hospital as its own regulator has them. */
@ApplicationScoped
public class OwnCaseRepository {
    @Inject
    private Jdbi sql;

    /** What every clock says of every report that stands submitted or accepted; clocks that never began are left out. */
    public List<OwnCase> find(UUID organisation) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select report.reference, duration.clock, duration.ending, duration.lower_days, duration.upper_days,
                          coalesce(vendor.name, revision.vendor_text) as vendor,
                          coalesce(model.name, revision.model_text) as model,
                          type.label as device_type, revision.last_confirmed
                        from report
                        join report_revision revision on revision.organisation_id = report.organisation_id
                          and revision.report_id = report.id and revision.revision = report.submitted_revision
                        join report_duration duration on duration.organisation_id = report.organisation_id
                          and duration.report_id = report.id and duration.revision = report.submitted_revision
                        left join vendor on vendor.id = revision.vendor_id
                        left join device_model model on model.id = revision.model_id
                        join device_type type on type.code = coalesce(model.device_type, revision.device_type)
                        where report.organisation_id = :organisation and report.state in ('SUBMITTED', 'ACCEPTED')
                          and duration.ending <> 'NOT_COMPUTABLE'
                        order by duration.lower_days desc nulls last, report.reference""")
                .bind("organisation", organisation)
                .mapTo(OwnCase.class)
                .list());
    }
}
