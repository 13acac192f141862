package org.patchlag.reporting.boundary;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.chart.TimelineDrawing;
import org.patchlag.platform.EnglishDay;
import org.patchlag.reporting.control.ReportView;
import org.patchlag.reporting.entity.Decision;
import org.patchlag.reporting.entity.ReasonGiven;
import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.Reading;

/** A report for people: what happened, what the clocks say, and what counts. */
public final class ReportWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneOffset.UTC);

    private final ReportView report;

    ReportWords(ReportView report) {
        this.report = report;
    }

    /** The timeline as a drawing. */
    public String getDrawing() {
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
        return report.timeline().readings();
    }

    /** The events with their notes. */
    public List<EventRow> getEvents() {
        List<EventRow> rows = new ArrayList<>();
        for (int i = 0; i < report.content().events().size(); i++) {
            Event event = report.content().events().get(i);
            rows.add(new EventRow(
                    event.kind().label(),
                    event.date().inWords(),
                    report.content().eventNotes().get(i)));
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
        return report.content().reasons().stream().map(ReasonGiven::label).collect(Collectors.joining("; "));
    }

    /** The threats, in words. */
    public String getThreats() {
        return String.join(", ", report.content().threats());
    }

    /** A count for people, or nothing. */
    public @Nullable String number(@Nullable Integer count) {
        return count == null ? null : String.format(Locale.UK, "%,d", count);
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
        return EnglishDay.of(report.content().lastConfirmed());
    }

    /** What counts in the figures, in words. */
    public String getCounts() {
        Integer accepted = report.acceptedRevision();
        if (accepted == null) {
            return "It counts in no figure.";
        }
        return accepted == report.revision()
                ? "It counts in the figures as shown here."
                : "An earlier version (number " + accepted + ") counts in the figures until this one is accepted.";
    }

    /** The fields of which a curator can say what to correct. */
    public List<FieldName> getFields() {
        return FieldName.all(kinds());
    }

    /** The name of the field that a reason of a decision is about. */
    public String field(Decision step, Decision.Reason reason) {
        return FieldName.of(reason, step.revision() == report.revision() ? kinds() : List.of());
    }

    private List<EventKind> kinds() {
        return report.content().events().stream().map(Event::kind).toList();
    }
}
