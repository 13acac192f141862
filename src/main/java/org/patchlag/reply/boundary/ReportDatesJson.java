package org.patchlag.reply.boundary;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.JsonText;
import org.patchlag.reply.entity.EventDates;
import org.patchlag.reporting.control.ReportView;
import org.patchlag.reporting.entity.DateVersion;
import org.patchlag.timeline.Event;

/** Every version of each date of a report as JSON. */
final class ReportDatesJson {
    private ReportDatesJson() {}

    static JsonObject of(ReportView report, List<EventDates> dates) {
        JsonArrayBuilder events = JsonText.list();
        for (EventDates event : dates) {
            JsonArrayBuilder hospital = JsonText.list();
            event.hospital().forEach(version -> hospital.add(version(version, version.equals(event.accepted()))));
            JsonArrayBuilder vendor = JsonText.list();
            event.vendor().forEach(said -> vendor.add(said(said)));
            events.add(JsonText.object()
                    .add("kind", event.kind().code())
                    .add("hospital", hospital)
                    .add("vendor", vendor));
        }
        return JsonText.object(JsonText.fields(
                        "reference", report.reference(),
                        "revision", report.revision(),
                        "acceptedRevision", report.acceptedRevision()))
                .add("events", events)
                .build();
    }

    private static JsonObject version(DateVersion version, boolean accepted) {
        @Nullable Event event = version.event();
        return JsonText.fields(
                "revision", version.from().revision(),
                "submitted", version.from().submitted(),
                "told", version.told(),
                "date", event == null ? null : event.date().text(),
                "inWords", event == null ? null : event.date().inWords(),
                "assertedBy", event == null ? null : event.by().name().toLowerCase(Locale.ROOT),
                "accepted", accepted,
                "by", version.from().byName(),
                "at", version.from().at(),
                "changeNote", version.from().note());
    }

    private static JsonObject said(EventDates.Said said) {
        return JsonText.object(CaseJson.answer(said.answer(), said.of()).build())
                .add("case", said.of().released().reference())
                .add("stands", said.stands())
                .build();
    }
}
