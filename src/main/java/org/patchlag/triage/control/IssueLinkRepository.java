package org.patchlag.triage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.tenancy.Caller;
import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.EventKind;
import org.patchlag.triage.entity.ReportDate;
import org.patchlag.triage.entity.VendorIssue;

/** Which reports are of which vendor issue. Links are added and taken back, never changed. */
@ApplicationScoped
public class IssueLinkRepository {
    private static final String LINKED = """
             from vendor_issue_report link
            join report on report.organisation_id = link.report_organisation_id and report.id = link.report_id
            """;
    private static final String IN_FORCE =
            " where link.organisation_id = :organisation and link.issue_id = :issue and link.unlinked_at is null";

    @Inject
    private Jdbi sql;

    /** A row of a date. */
    public record DateRow(
            String reference,
            EventKind kind,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) {}

    /** Links a report; false where somebody has just linked it to another issue. */
    public boolean add(VendorIssue issue, TriageReport report, Caller.Identity by, Instant at) {
        return sql.withHandle(handle -> handle.createUpdate("""
                        insert into vendor_issue_report (organisation_id, id, issue_id, report_organisation_id, report_id,
                          linked_by, linked_by_name, linked_at)
                        values (:organisation, :id, :issue, :hospital, :report, :by, :byName, :at)
                        on conflict do nothing""")
                        .bind("organisation", issue.organisationId())
                        .bind("id", UUID.randomUUID())
                        .bind("issue", issue.id())
                        .bind("hospital", report.organisationId())
                        .bind("report", report.id())
                        .bind("by", by.account())
                        .bind("byName", by.name())
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .execute())
                == 1;
    }

    /** Takes a report out; false where it is not of this issue. */
    public boolean end(VendorIssue issue, TriageReport report, Caller.Identity by, Instant at) {
        return sql.withHandle(handle -> handle.createUpdate("""
                                update vendor_issue_report
                                set unlinked_by = :by, unlinked_by_name = :byName, unlinked_at = :at
                                where organisation_id = :organisation and issue_id = :issue
                                  and report_organisation_id = :hospital and report_id = :report
                                  and unlinked_at is null""")
                        .bind("organisation", issue.organisationId())
                        .bind("issue", issue.id())
                        .bind("hospital", report.organisationId())
                        .bind("report", report.id())
                        .bind("by", by.account())
                        .bind("byName", by.name())
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .execute())
                > 0;
    }

    /** The reference of the caller's issue that a report is of; empty where it is of none. */
    public Optional<String> findIssueOf(TriageReport report, UUID regulator) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select issue.reference from vendor_issue_report link
                        join vendor_issue issue on issue.organisation_id = link.organisation_id and issue.id = link.issue_id
                        where link.organisation_id = :organisation and link.report_organisation_id = :hospital
                          and link.report_id = :report and link.unlinked_at is null""")
                .bind("organisation", regulator)
                .bind("hospital", report.organisationId())
                .bind("report", report.id())
                .mapTo(String.class)
                .findFirst());
    }

    /** The reports of an issue, by reference. */
    public List<LinkedReport> findReports(VendorIssue issue) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select report.organisation_id, report.id as report_id, report.reference, hospital.name as hospital,
                          report.country, report.state, report.accepted_revision is not null as counts,
                          coalesce(model.name, revision.model_text) as model, revision.software_version,
                          revision.last_confirmed, duration.ending, duration.ended_by, duration.lower_days,
                          duration.upper_days, link.linked_by_name, link.linked_at""" + LINKED + """
                        join organisation hospital on hospital.id = report.organisation_id
                        join report_revision revision on revision.organisation_id = report.organisation_id
                          and revision.report_id = report.id
                          and revision.revision = coalesce(report.accepted_revision, report.submitted_revision)
                        join report_duration duration on duration.organisation_id = report.organisation_id
                          and duration.report_id = report.id and duration.revision = revision.revision
                          and duration.clock = 'TIME_TO_PATCH'
                        left join device_model model on model.id = revision.model_id""" + IN_FORCE + " order by report.reference")
                .bind("organisation", issue.organisationId())
                .bind("issue", issue.id())
                .mapTo(LinkedReport.class)
                .list());
    }

    /** The dates of those reports of an issue that count, in their accepted revisions. */
    public List<ReportDate> findDates(VendorIssue issue) {
        return sql.withHandle(handle -> handle.createQuery(
                        """
                        select report.reference, event.kind, event.earliest, event.latest""" + LINKED + """
                        join report_event event on event.organisation_id = report.organisation_id
                          and event.report_id = report.id and event.revision = report.accepted_revision""" + IN_FORCE + " order by report.reference, event.position")
                .bind("organisation", issue.organisationId())
                .bind("issue", issue.id())
                .mapTo(DateRow.class)
                .map(row -> new ReportDate(row.reference(), row.kind(), new DayRange(row.earliest(), row.latest())))
                .list());
    }
}
