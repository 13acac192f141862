package org.patchlag.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.patchlag.reporting.entity.Report;
import org.patchlag.reporting.entity.ReportContent;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Reading;
import org.patchlag.timeline.Timeline;

/** Keeps revisions; a revision that is kept is never changed. */
@ApplicationScoped
public class RevisionRepository {
    private static final String KEY = "organisation_id, report_id, revision, country, submitted";
    private static final String KEY_VALUES = ":organisation, :report, :revision, :country, :submitted";

    @Inject
    private Jdbi sql;

    /** Keeps a revision with its events, threats, reasons and what the clocks say of it. */
    public void add(Report report, RevisionHead head, ReportContent content) {
        sql.useHandle(handle -> {
            addContent(handle, report, head, content);
            addEvents(handle, report, head, content);
            addList(handle, "report_threat", "name", report, head, content.threats());
            addList(
                    handle,
                    "report_reason",
                    "reason",
                    report,
                    head,
                    content.reasons().stream().map(Enum::name).toList());
            addDurations(handle, report, head, content);
        });
    }

    private static void addContent(Handle handle, Report report, RevisionHead head, ReportContent content) {
        ReportContent.Device device = content.device();
        ReportContent.Impact impact = content.impact();
        keyed(handle.createUpdate("insert into report_revision (" + KEY + """
                                , author_id, author_name, created_at, change_note, last_confirmed, hospital_reference,
                                contact_name, contact_email, name_disclosure, case_kind, vendor_id, vendor_text,
                                model_id, model_text, device_type, units_affected, units_owned, software_version,
                                operating_system, udi_di, answerable, service_provider, off_network,
                                out_of_clinical_use, workload_redirected_percent, patients_delayed,
                                images_not_archived, reinfected, narrative) values (""" + KEY_VALUES + """
                                , :author, :authorName, :createdAt, :changeNote, :lastConfirmed, :hospitalReference,
                                :contactName, :contactEmail, :nameDisclosure, :caseKind, :vendorId, :vendorText,
                                :modelId, :modelText, :deviceType, :unitsAffected, :unitsOwned, :softwareVersion,
                                :operatingSystem, :udiDi, :answerable, :serviceProvider, :offNetwork,
                                :outOfClinicalUse, :workloadRedirectedPercent, :patientsDelayed,
                                :imagesNotArchived, :reinfected, :narrative)"""), report, head)
                .bind("author", head.authorId())
                .bind("authorName", head.authorName())
                .bind("createdAt", head.createdAt())
                .bind("changeNote", head.changeNote())
                .bind("lastConfirmed", content.lastConfirmed())
                .bind("hospitalReference", content.hospitalReference())
                .bind("contactName", content.contact().name())
                .bind("contactEmail", content.contact().email())
                .bind("nameDisclosure", content.nameDisclosure().name())
                .bind("caseKind", Optional.ofNullable(content.caseKind()).map(Enum::name))
                .bind("vendorId", device.vendorId())
                .bind("vendorText", device.vendorId() == null ? device.vendor() : null)
                .bind("modelId", device.modelId())
                .bind("modelText", device.modelId() == null ? device.model() : null)
                .bind("deviceType", device.deviceType())
                .bind("unitsAffected", device.unitsAffected())
                .bind("unitsOwned", device.unitsOwned())
                .bind("softwareVersion", device.softwareVersion())
                .bind("operatingSystem", device.operatingSystem())
                .bind("udiDi", device.udiDi())
                .bind("answerable", content.answerable().name())
                .bind("serviceProvider", content.serviceProvider())
                .bind("offNetwork", impact.offNetwork())
                .bind("outOfClinicalUse", impact.outOfClinicalUse())
                .bind("workloadRedirectedPercent", impact.workloadRedirectedPercent())
                .bind("patientsDelayed", impact.patientsDelayed())
                .bind("imagesNotArchived", impact.imagesNotArchived())
                .bind("reinfected", impact.reinfected())
                .bind("narrative", content.narrative())
                .execute();
    }

    private static void addEvents(Handle handle, Report report, RevisionHead head, ReportContent content) {
        if (content.events().isEmpty()) {
            return;
        }
        Timeline timeline = Timeline.of(content.events(), content.lastConfirmed());
        PreparedBatch batch = handle.prepareBatch("insert into report_event (" + KEY
                + ", position, kind, date_text, earliest, latest, asserter, note) values (" + KEY_VALUES
                + ", :position, :kind, :date, :earliest, :latest, :asserter, :note)");
        for (int i = 0; i < content.events().size(); i++) {
            var event = content.events().get(i);
            String note = content.eventNotes().get(i);
            keyed(batch, report, head)
                    .bind("position", i)
                    .bind("kind", event.kind().name())
                    .bind("date", event.date().text())
                    .bind("earliest", timeline.daysOf(i).earliest())
                    .bind("latest", timeline.daysOf(i).latest())
                    .bind("asserter", event.by().name())
                    .bind("note", note.isEmpty() ? null : note)
                    .add();
        }
        batch.execute();
    }

    private static void addList(
            Handle handle, String table, String column, Report report, RevisionHead head, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("insert into " + table + " (" + KEY + ", position, " + column
                + ") values (" + KEY_VALUES + ", :position, :value)");
        for (int i = 0; i < values.size(); i++) {
            keyed(batch, report, head)
                    .bind("position", i)
                    .bind("value", values.get(i))
                    .add();
        }
        batch.execute();
    }

    private static void addDurations(Handle handle, Report report, RevisionHead head, ReportContent content) {
        Timeline timeline = Timeline.of(content.events(), content.lastConfirmed());
        PreparedBatch batch = handle.prepareBatch("insert into report_duration (" + KEY
                + ", clock, ending, ended_by, lower_days, upper_days, start_earliest, start_latest) values ("
                + KEY_VALUES + ", :clock, :ending, :endedBy, :lower, :upper, :startEarliest, :startLatest)");
        for (DelayClock clock : DelayClock.values()) {
            Reading reading = timeline.read(clock);
            keyed(batch, report, head)
                    .bind("clock", clock.name())
                    .bind("ending", reading.ending().name())
                    .bind("endedBy", reading.end().map(Enum::name))
                    .bind("lower", reading.lowerDays())
                    .bind("upper", reading.upperDays())
                    .bind("startEarliest", reading.start().earliest())
                    .bind("startLatest", reading.start().latest())
                    .add();
        }
        batch.execute();
    }

    private static <S extends SqlStatement<S>> S keyed(S statement, Report report, RevisionHead head) {
        return statement
                .bind("organisation", report.organisationId())
                .bind("report", report.id())
                .bind("revision", head.revision())
                .bind("country", report.country())
                .bind("submitted", head.submitted());
    }
}
