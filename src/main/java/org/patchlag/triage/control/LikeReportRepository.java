package org.patchlag.triage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds reports that are like another, within the row scope. */
@ApplicationScoped
public class LikeReportRepository {
    private static final int SHOWN = 10;

    // A report is compared in the revision that the regulator reads. The vendor alone says little, and with it any one
    // of
    // model, threat and dates not much more: two of the three must agree.
    private static final String LIKE = """
            with this as (
              select report.organisation_id, report.id, report.group_id, report.submitted_revision as revision,
                coalesce(model.vendor_id, content.vendor_id) as vendor_id, content.model_id,
                lower(content.vendor_text) as vendor_text, lower(content.model_text) as model_text
              from report
              join report_revision content on content.organisation_id = report.organisation_id
                and content.report_id = report.id and content.revision = report.submitted_revision
              left join device_model model on model.id = content.model_id
              where report.organisation_id = :hospital and report.id = :report),
            compared as (
              select other.organisation_id, other.id, other.reference, other.state, other.group_id = this.group_id as same_group,
                (other.first_submitted_at at time zone 'UTC')::date as filed_on,
                coalesce(model.name, content.model_text) as model,
                coalesce(content.model_id = this.model_id or lower(content.model_text) = this.model_text, false)
                  as same_model,
                (select string_agg(distinct theirs.name, ', ')
                 from report_threat ours
                 join report_threat theirs on lower(theirs.name) = lower(ours.name)
                 where ours.organisation_id = this.organisation_id and ours.report_id = this.id
                   and ours.revision = this.revision and theirs.organisation_id = other.organisation_id
                   and theirs.report_id = other.id and theirs.revision = content.revision) as common_threats,
                exists (select from report_event ours
                 join report_event theirs on theirs.kind = ours.kind
                   and theirs.earliest <= ours.latest + 14 and theirs.latest >= ours.earliest - 14
                 where ours.organisation_id = this.organisation_id and ours.report_id = this.id
                   and ours.revision = this.revision and theirs.organisation_id = other.organisation_id
                   and theirs.report_id = other.id and theirs.revision = content.revision
                   and ours.kind in ('INCIDENT_START', 'HOSPITAL_AWARE', 'VENDOR_NOTIFIED', 'PERMISSION_REQUESTED',
                     'DISCONNECTED')) as near_dates
              from this
              join report_revision content on content.submitted
                and (content.vendor_id = this.vendor_id or lower(content.vendor_text) = this.vendor_text)
              join report other on other.organisation_id = content.organisation_id and other.id = content.report_id
                and other.submitted_revision = content.revision and other.id <> this.id
              left join device_model model on model.id = content.model_id
              where other.state in ('SUBMITTED', 'ACCEPTED', 'RETURNED'))
            select compared.reference, hospital.name as hospital, compared.state, compared.filed_on, compared.model,
              compared.same_group, compared.same_model, compared.common_threats, compared.near_dates,
              (select issue.reference from vendor_issue_report link
               join vendor_issue issue on issue.organisation_id = link.organisation_id and issue.id = link.issue_id
               where link.organisation_id = :regulator and link.report_organisation_id = compared.organisation_id
                 and link.report_id = compared.id and link.unlinked_at is null) as issue
            from compared
            join organisation hospital on hospital.id = compared.organisation_id
            where same_model::int + (common_threats is not null)::int + near_dates::int >= 2
            order by same_group desc, same_model::int + (common_threats is not null)::int + near_dates::int desc,
              filed_on desc, reference
            limit :shown""";

    @Inject
    private Jdbi sql;

    /** The reports most like this one, those of the same hospital group first; at most {@value #SHOWN}. */
    public List<LikeReport> find(TriageReport report, UUID regulator) {
        return sql.withHandle(handle -> handle.createQuery(LIKE)
                .bind("hospital", report.organisationId())
                .bind("report", report.id())
                .bind("regulator", regulator)
                .bind("shown", SHOWN)
                .mapTo(LikeReport.class)
                .list());
    }
}
