package org.patchlag.reporting.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.entity.ReasonGiven;
import org.patchlag.reporting.entity.ReportContent;
import org.patchlag.timeline.Event;

/** Turns what a revision says back into a filing, to be changed and filed again. */
public final class Filings {
    private Filings() {}

    /** The filing that would give this content. */
    public static Filing of(ReportContent content) {
        ReportContent.Device device = content.device();
        ReportContent.Impact impact = content.impact();
        return new Filing(
                content.hospitalReference(),
                new Filing.Contact(content.contact().name(), content.contact().email()),
                content.nameDisclosure().code(),
                content.caseKind() == null ? null : content.caseKind().code(),
                new Filing.Device(
                        device.vendorId() == null ? null : device.vendor(),
                        device.vendorId() == null ? device.vendor() : null,
                        device.modelId() == null ? null : device.model(),
                        device.modelId() == null ? device.model() : null,
                        device.deviceType(),
                        text(device.unitsAffected()),
                        text(device.unitsOwned()),
                        device.softwareVersion(),
                        device.operatingSystem(),
                        device.udiDi()),
                content.threats(),
                content.answerable().code(),
                content.serviceProvider(),
                content.reasons().stream().map(ReasonGiven::code).toList(),
                new Filing.Impact(
                        text(impact.offNetwork()),
                        text(impact.outOfClinicalUse()),
                        text(impact.workloadRedirectedPercent()),
                        impact.patientsDelayed(),
                        text(impact.imagesNotArchived()),
                        text(impact.reinfected())),
                content.narrative(),
                events(content),
                content.lastConfirmed().toString());
    }

    /** The same with one more event; the day of confirmation is today's again. */
    static Filing withEvent(Filing filing, Filing.EventEntry event) {
        List<Filing.EventEntry> events = new ArrayList<>(filing.events());
        events.add(event);
        return with(filing, events, null);
    }

    /** The same, confirmed on this day. */
    static Filing confirmedOn(Filing filing, LocalDate day) {
        return with(filing, filing.events(), day.toString());
    }

    private static Filing with(Filing filing, List<Filing.EventEntry> events, @Nullable String lastConfirmed) {
        return new Filing(
                filing.hospitalReference(),
                filing.contact(),
                filing.nameDisclosure(),
                filing.caseKind(),
                filing.device(),
                filing.threats(),
                filing.answerable(),
                filing.serviceProvider(),
                filing.reasons(),
                filing.impact(),
                filing.narrative(),
                events,
                lastConfirmed);
    }

    private static List<Filing.EventEntry> events(ReportContent content) {
        List<Filing.EventEntry> events = new ArrayList<>();
        for (int i = 0; i < content.events().size(); i++) {
            Event event = content.events().get(i);
            events.add(new Filing.EventEntry(
                    event.kind().code(),
                    event.date().text(),
                    content.eventNotes().get(i)));
        }
        return events;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
