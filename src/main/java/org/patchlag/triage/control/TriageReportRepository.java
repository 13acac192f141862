package org.patchlag.triage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.patchlag.platform.ProblemException;

/** Submitted reports within the row scope, by their references. */
@ApplicationScoped
public class TriageReportRepository {
    @Inject
    private Jdbi sql;

    /**
     * The one with this reference.
     *
     * @throws ProblemException where there is none that the caller may read
     */
    public TriageReport get(String reference) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select report.organisation_id, report.id, report.reference, report.country, report.group_id,
                          report.state, report.version, coalesce(model.vendor_id, revision.vendor_id) as vendor_id,
                          coalesce(vendor.name, revision.vendor_text) as vendor
                        from report
                        join report_revision revision on revision.organisation_id = report.organisation_id
                          and revision.report_id = report.id and revision.revision = report.submitted_revision
                        left join device_model model on model.id = revision.model_id
                        left join vendor on vendor.id = coalesce(model.vendor_id, revision.vendor_id)
                        where report.reference = :reference""")
                        .bind("reference", reference)
                        .mapTo(TriageReport.class)
                        .findFirst())
                .orElseThrow(() -> ProblemException.notFound("report"));
    }
}
