package org.patchlag.reporting.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.chart.TimelineDrawing;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.control.ConfirmationService;
import org.patchlag.reporting.control.CurationService;
import org.patchlag.reporting.control.FilingOutcome;
import org.patchlag.reporting.control.FilingService;
import org.patchlag.reporting.control.ReportService;
import org.patchlag.reporting.control.ReportView;
import org.patchlag.reporting.entity.Decision;
import org.patchlag.reporting.entity.ReasonGiven;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.Ending;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.Reading;

/** A report's page: what happened, what the clocks say, what was decided; and what the reader may do. */
@Named("reportPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class ReportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @Inject
    private ReportService reports;

    @Inject
    private FilingService filings;

    @Inject
    private ConfirmationService confirmations;

    @Inject
    private CurationService curation;

    private @Nullable String ref;
    private transient @Nullable ReportView view;
    private @Nullable Integer version;
    private @Nullable String message;
    private @Nullable String field;
    private @Nullable String fieldReason;
    private @Nullable String error;

    /** The report; a page of its own says where there is none. */
    public @Nullable ReportView getView() {
        if (view == null && ref != null) {
            try {
                view = reports.get(ref);
                version = version == null ? Integer.valueOf(view.version()) : version;
            } catch (ProblemException notThere) {
                return null;
            }
        }
        return view;
    }

    /** Answers 404 where there is no such report that the reader may see. */
    public void requireFound() throws java.io.IOException {
        if (getView() == null) {
            var faces = jakarta.faces.context.FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, "no such report");
            faces.responseComplete();
        }
    }

    private ReportView shown() {
        return Objects.requireNonNull(getView());
    }

    /** The timeline as a drawing. */
    public String getDrawing() {
        ReportView report = shown();
        List<TimelineDrawing.Row> rows = new ArrayList<>();
        for (int i = 0; i < report.content().events().size(); i++) {
            Event event = report.content().events().get(i);
            DayRange days = report.timeline().daysOf(i);
            rows.add(new TimelineDrawing.Row(
                    event.kind().label(),
                    days.earliest(),
                    days.latest(),
                    event.date().inWords()));
        }
        String clocks = getReadings().stream()
                .map(reading -> reading.clock().label() + ": " + reading.inWords())
                .collect(Collectors.joining("; "));
        return TimelineDrawing.draw(
                "timeline", "What happened when", "The events of report " + report.reference() + ". " + clocks, rows);
    }

    /** The clocks that have begun or ended. */
    public List<Reading> getReadings() {
        return shown().timeline().readings();
    }

    /** The events with their notes. */
    public List<EventRow> getEvents() {
        List<EventRow> rows = new ArrayList<>();
        for (int i = 0; i < shown().content().events().size(); i++) {
            Event event = shown().content().events().get(i);
            rows.add(new EventRow(
                    event.kind().label(),
                    event.date().inWords(),
                    shown().content().eventNotes().get(i)));
        }
        return rows;
    }

    /**
     * An event in words.
     *
     * @param label what
     * @param words when
     * @param note words about it
     */
    public record EventRow(String label, String words, String note) {}

    /** The reasons given, in words. */
    public String getReasons() {
        return shown().content().reasons().stream().map(ReasonGiven::label).collect(Collectors.joining("; "));
    }

    /** The threats, in words. */
    public String getThreats() {
        return String.join(", ", shown().content().threats());
    }

    /** Yes, no or nothing. */
    public @Nullable String yesOrNo(@Nullable Boolean value) {
        return value == null ? null : value ? "Yes" : "No";
    }

    /** A moment for people. */
    public String time(@Nullable Instant moment) {
        return moment == null ? "" : TIME.format(moment);
    }

    /** The last day on which the report was known to be so, in words. */
    public String getConfirmed() {
        return DAY.format(shown().content().lastConfirmed());
    }

    /** What counts in the figures, in words. */
    public String getCounts() {
        ReportView report = shown();
        Integer accepted = report.acceptedRevision();
        if (accepted == null) {
            return "It counts in no figure.";
        }
        return accepted == report.revision()
                ? "It counts in the figures as shown here."
                : "An earlier version (number " + accepted + ") counts in the figures until this one is accepted.";
    }

    /** Whether a decision can be taken on it. */
    public boolean isDecidable() {
        return !shown().own() && shown().state() == ReportState.SUBMITTED;
    }

    /** Whether the hospital can still change it. */
    public boolean isChangeable() {
        ReportState state = shown().state();
        return shown().own()
                && state != ReportState.WITHDRAWN
                && state != ReportState.REJECTED
                && state != ReportState.MERGED;
    }

    /** Accepts it. */
    public @Nullable String accept() {
        return attempt(() -> curation.accept(reference(), version));
    }

    /** Returns it with reasons. */
    public @Nullable String giveBack() {
        List<Decision.Reason> reasons = field == null || field.isBlank() || fieldReason == null || fieldReason.isBlank()
                ? List.of()
                : List.of(new Decision.Reason(field, fieldReason));
        return attempt(() -> curation.giveBack(reference(), version, message, reasons));
    }

    /** Rejects it with a reason. */
    public @Nullable String reject() {
        return attempt(() -> curation.reject(reference(), version, message));
    }

    /** Confirms that nothing has changed. */
    public @Nullable String confirm() {
        return attempt(() -> {
            if (confirmations.confirm(reference(), version) instanceof FilingOutcome.Refused refused) {
                throw new ProblemException(ProblemType.INVALID_FIELDS, "Nothing was kept.", refused.problems());
            }
        });
    }

    /** Whether one of its clocks is known to run. */
    public boolean isOpen() {
        return getReadings().stream().anyMatch(reading -> reading.ending() == Ending.OPEN);
    }

    /** Takes it back. */
    public @Nullable String withdraw() {
        return attempt(() -> filings.withdraw(reference(), version, message));
    }

    private String reference() {
        return Objects.requireNonNull(ref);
    }

    private @Nullable String attempt(Runnable work) {
        try {
            work.run();
            return "/reporting/report?faces-redirect=true&ref=" + ref;
        } catch (ProblemException e) {
            error = e.errors().isEmpty() ? e.detail() : e.errors().get(0).message();
            return null;
        }
    }

    /** What could not be done. */
    public @Nullable String getError() {
        return error;
    }

    /** The reference asked for. */
    public @Nullable String getRef() {
        return ref;
    }

    /** Takes the reference asked for. */
    public void setRef(@Nullable String ref) {
        this.ref = ref;
    }

    /** The version that the reader has before them. */
    public @Nullable Integer getVersion() {
        getView();
        return version;
    }

    /** Takes the version that the reader had before them. */
    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    /** Words to the other side. */
    public @Nullable String getMessage() {
        return message;
    }

    /** Takes words to the other side. */
    public void setMessage(@Nullable String message) {
        this.message = message;
    }

    /** Which field is wrong. */
    public @Nullable String getField() {
        return field;
    }

    /** Takes which field is wrong. */
    public void setField(@Nullable String field) {
        this.field = field;
    }

    /** What is wrong with it. */
    public @Nullable String getFieldReason() {
        return fieldReason;
    }

    /** Takes what is wrong with it. */
    public void setFieldReason(@Nullable String fieldReason) {
        this.fieldReason = fieldReason;
    }

    /** The fields of which a curator can say that they are wrong: pointer and name. */
    public List<String[]> getFields() {
        List<String[]> fields = new ArrayList<>(List.of(
                new String[] {"/device/vendor", "Vendor"},
                new String[] {"/device/model", "Model"},
                new String[] {"/device/deviceType", "Type of device"},
                new String[] {"/caseKind", "Kind of case"},
                new String[] {"/threats", "Threats"},
                new String[] {"/narrative", "In your own words"}));
        List<EventRow> events = getEvents();
        for (int i = 0; i < events.size(); i++) {
            fields.add(new String[] {
                "/events/" + i + "/date", "Date: " + events.get(i).label()
            });
        }
        return fields;
    }
}
