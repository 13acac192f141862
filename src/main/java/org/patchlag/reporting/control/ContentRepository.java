package org.patchlag.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.entity.Answerable;
import org.patchlag.reporting.entity.CaseKind;
import org.patchlag.reporting.entity.NameDisclosure;
import org.patchlag.reporting.entity.ReasonGiven;
import org.patchlag.reporting.entity.Report;
import org.patchlag.reporting.entity.ReportContent;
import org.patchlag.timeline.Asserter;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;

/** Reads back what a revision says. */
@ApplicationScoped
public class ContentRepository {
    private static final String OF_REVISION =
            " where organisation_id = :organisation and report_id = :report and revision = :revision";

    @Inject
    private Jdbi sql;

    /** A row of {@code report_revision} with the names of the catalogue. */
    public record Row(
            @Nullable String hospitalReference,
            @Nullable String contactName,
            @Nullable String contactEmail,
            NameDisclosure nameDisclosure,
            @Nullable CaseKind caseKind,
            @Nullable UUID vendorId,
            @Nullable String vendor,
            @Nullable UUID modelId,
            @Nullable String model,
            @Nullable String deviceType,
            @Nullable Integer unitsAffected,
            @Nullable Integer unitsOwned,
            @Nullable String softwareVersion,
            @Nullable String operatingSystem,
            @Nullable String udiDi,
            Answerable answerable,
            @Nullable String serviceProvider,
            @Nullable Boolean offNetwork,
            @Nullable Boolean outOfClinicalUse,
            @Nullable Integer workloadRedirectedPercent,
            @Nullable String patientsDelayed,
            @Nullable Boolean imagesNotArchived,
            @Nullable Boolean reinfected,
            @Nullable String narrative,
            LocalDate lastConfirmed) {}

    /** A row of {@code report_event}. */
    public record EventRow(
            EventKind kind,
            String dateText,
            Asserter asserter,
            @Nullable String note) {
        Event event() {
            return new Event(kind, FuzzyDate.parse(dateText), asserter);
        }
    }

    /** What the revision of a report says. */
    public ReportContent get(Report report, int revision) {
        return sql.withHandle(handle -> {
            Row row = handle.createQuery("""
                            select r.*, coalesce(v.name, r.vendor_text) as vendor, coalesce(m.name, r.model_text) as model
                            from report_revision r
                            left join vendor v on v.id = r.vendor_id
                            left join device_model m on m.id = r.model_id""" + OF_REVISION)
                    .bind("organisation", report.organisationId())
                    .bind("report", report.id())
                    .bind("revision", revision)
                    .mapTo(Row.class)
                    .one();
            List<EventRow> events =
                    list(handle, "kind, date_text, asserter, note", "report_event", report, revision, EventRow.class);
            List<String> threats = list(handle, "name", "report_threat", report, revision, String.class);
            List<ReasonGiven> reasons = list(handle, "reason", "report_reason", report, revision, ReasonGiven.class);
            return content(row, events, threats, reasons);
        });
    }

    private static <T> List<T> list(
            Handle handle, String columns, String table, Report report, int revision, Class<T> type) {
        return handle.createQuery("select " + columns + " from " + table + OF_REVISION + " order by position")
                .bind("organisation", report.organisationId())
                .bind("report", report.id())
                .bind("revision", revision)
                .mapTo(type)
                .list();
    }

    private static ReportContent content(
            Row row, List<EventRow> events, List<String> threats, List<ReasonGiven> reasons) {
        return new ReportContent(
                row.hospitalReference(),
                new ReportContent.Contact(row.contactName(), row.contactEmail()),
                row.nameDisclosure(),
                row.caseKind(),
                new ReportContent.Device(
                        row.vendorId(),
                        row.vendor(),
                        row.modelId(),
                        row.model(),
                        row.deviceType(),
                        row.unitsAffected(),
                        row.unitsOwned(),
                        row.softwareVersion(),
                        row.operatingSystem(),
                        row.udiDi()),
                threats,
                row.answerable(),
                row.serviceProvider(),
                reasons,
                new ReportContent.Impact(
                        row.offNetwork(),
                        row.outOfClinicalUse(),
                        row.workloadRedirectedPercent(),
                        row.patientsDelayed(),
                        row.imagesNotArchived(),
                        row.reinfected()),
                row.narrative(),
                events.stream().map(EventRow::event).toList(),
                events.stream()
                        .map(event -> event.note() == null ? "" : event.note())
                        .toList(),
                row.lastConfirmed());
    }
}
