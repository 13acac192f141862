package org.patchlag.vigilance;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.control.ReportView;
import org.patchlag.reporting.entity.ReasonGiven;
import org.patchlag.reporting.entity.ReportContent;
import org.patchlag.timeline.CalendarDate;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.EventKind;

/** What a report knows, in the words of an authority's form. */
final class CaseFacts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

    private final ReportView report;
    private final ReportContent content;
    private final @Nullable String deviceType;

    /**
     * The facts of a report.
     *
     * @param deviceType the device type in words; null where it is not given
     */
    CaseFacts(ReportView report, @Nullable String deviceType) {
        this.report = report;
        this.content = report.content();
        this.deviceType = deviceType;
    }

    String reference() {
        return report.reference();
    }

    String hospital() {
        return report.hospital() + ", " + report.country();
    }

    ReportContent.Contact contact() {
        return content.contact();
    }

    ReportContent.Device device() {
        return content.device();
    }

    @Nullable
    String hospitalReference() {
        return content.hospitalReference();
    }

    @Nullable
    String deviceType() {
        return deviceType;
    }

    /** The day of the first of these events that the report has, as forms want days; in words where it is vague. */
    @Nullable
    String day(EventKind... kinds) {
        for (EventKind kind : kinds) {
            for (Event event : content.events()) {
                if (event.kind() == kind) {
                    return event.date() instanceof CalendarDate day && day.exact()
                            ? DAY.format(day.earliest())
                            : event.date().inWords();
                }
            }
        }
        return null;
    }

    /** What happened, in the hospital's words and then in what it reported beside them. */
    String description() {
        List<String> lines = new ArrayList<>();
        add(lines, null, content.narrative());
        add(
                lines,
                "Kind of case",
                content.caseKind() == null ? null : content.caseKind().label());
        add(lines, "Named with it", String.join(", ", content.threats()));
        add(lines, "Software version", content.device().softwareVersion());
        add(lines, "Operating system", content.device().operatingSystem());
        add(lines, "Units affected", content.device().unitsAffected());
        for (Event event : content.events()) {
            add(lines, event.kind().label(), event.date().inWords());
        }
        add(
                lines,
                "Reasons that the manufacturer gave for the delay",
                content.reasons().stream().map(ReasonGiven::label).collect(Collectors.joining("; ")));
        add(lines, null, impact());
        return String.join("\n", lines);
    }

    private String impact() {
        ReportContent.Impact impact = content.impact();
        List<String> sentences = new ArrayList<>();
        say(sentences, impact.offNetwork(), "The device was taken off the network.");
        say(sentences, impact.outOfClinicalUse(), "The device was out of clinical use.");
        say(sentences, impact.imagesNotArchived(), "Images were not archived.");
        say(sentences, impact.reinfected(), "The device was infected again.");
        if (impact.workloadRedirectedPercent() != null) {
            sentences.add(impact.workloadRedirectedPercent() + " % of its work went elsewhere.");
        }
        if (impact.patientsDelayed() != null) {
            sentences.add("Patients who waited longer: " + impact.patientsDelayed() + ".");
        }
        return String.join(" ", sentences);
    }

    private static void say(List<String> sentences, @Nullable Boolean known, String sentence) {
        if (Boolean.TRUE.equals(known)) {
            sentences.add(sentence);
        }
    }

    private static void add(List<String> lines, @Nullable String label, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            lines.add((label == null ? "" : label + ": ") + value);
        }
    }

    /** Its parts with commas, without those that are not given; null where none is. */
    static @Nullable String together(@Nullable String... parts) {
        List<String> given = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                given.add(part);
            }
        }
        return given.isEmpty() ? null : String.join(", ", given);
    }
}
