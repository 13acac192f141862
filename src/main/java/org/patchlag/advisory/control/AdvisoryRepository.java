package org.patchlag.advisory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.patchlag.advisory.entity.LinkedHospital;
import org.patchlag.advisory.entity.ReportedModel;
import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.EventKind;
import org.patchlag.triage.entity.ReportDate;

/** What advisories need of vendor issues beside what triage shows of them. */
@ApplicationScoped
public class AdvisoryRepository {
    private static final String OF_ISSUE = """
             from vendor_issue issue
            join vendor_issue_report link on link.organisation_id = issue.organisation_id and link.issue_id = issue.id
            join report on report.organisation_id = link.report_organisation_id and report.id = link.report_id
            """;

    @Inject
    private Jdbi sql;

    /** When each revision of an issue was kept, the first first. */
    public List<Instant> findStatements(String issue) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select revision.created_at from vendor_issue issue
                        join vendor_issue_revision revision on revision.organisation_id = issue.organisation_id
                          and revision.issue_id = issue.id
                        where issue.reference = :issue order by revision.revision""")
                .bind("issue", issue)
                .mapTo(OffsetDateTime.class)
                .map(OffsetDateTime::toInstant)
                .list());
    }

    /** When it last changed which revision counts of a report that is linked; empty where none was ever decided on. */
    public Optional<Instant> findLastDecision(String issue) {
        return sql.withHandle(handle -> handle.createQuery("select max(decision.decided_at)" + OF_ISSUE + """
                        join report_decision decision on decision.organisation_id = report.organisation_id
                          and decision.report_id = report.id
                        where issue.reference = :issue and link.unlinked_at is null
                          and (decision.taken_back or decision.decision not in ('SUBMITTED', 'RETURNED'))""")
                .bind("issue", issue)
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant));
    }

    /** Whose the reports are that are or were linked, by reference. */
    public List<LinkedHospital> findHospitals(String issue) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select distinct report.reference as report, report.group_id, hospital.name as hospital,
                          hospital.group_name as "group\"""" + OF_ISSUE + """
                        join organisation hospital on hospital.id = report.organisation_id
                        where issue.reference = :issue order by report.reference""")
                .bind("issue", issue)
                .mapTo(LinkedHospital.class)
                .list());
    }

    /** The dates of those reports that count, in their accepted revisions. */
    public List<ReportDate> findDates(String issue) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select report.reference, event.kind, event.earliest, event.latest" + OF_ISSUE + """
                        join report_event event on event.organisation_id = report.organisation_id
                          and event.report_id = report.id and event.revision = report.accepted_revision
                        where issue.reference = :issue and link.unlinked_at is null
                        order by report.reference, event.position""")
                .bind("issue", issue)
                .map((row, context) -> new ReportDate(
                        row.getString("reference"),
                        EventKind.valueOf(row.getString("kind")),
                        new DayRange(
                                row.getObject("earliest", LocalDate.class), row.getObject("latest", LocalDate.class))))
                .list());
    }

    /** The models of the catalogue that its reports name which count, by name. */
    public List<ReportedModel> findModels(String issue) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select model.name, count(distinct report.group_id) as groups" + OF_ISSUE + """
                        join report_revision revision on revision.organisation_id = report.organisation_id
                          and revision.report_id = report.id and revision.revision = report.accepted_revision
                        join device_model model on model.id = revision.model_id and model.vendor_id = issue.vendor_id
                        where issue.reference = :issue and link.unlinked_at is null
                        group by model.name order by model.name""")
                .bind("issue", issue)
                .mapTo(ReportedModel.class)
                .list());
    }
}
