package org.patchlag.reply.boundary;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.JsonText;
import org.patchlag.reply.entity.EventDates;
import org.patchlag.reporting.control.ReportView;
import org.patchlag.reporting.entity.DateVersion;
import org.patchlag.timeline.Event;

/**
 * Every version of each date of a report as JSON. Who reads by a grant does not get who of the hospital's people entered a
 * version, nor their note to it.
 */
final class ReportDatesJson {
    private ReportDatesJson() {}

    static JsonObject of(ReportView report, List<EventDates> dates) {
        JsonArrayBuilder events = JsonText.list();
        for (EventDates event : dates) {
            JsonArrayBuilder hospital = JsonText.list();
            event.hospital()
                    .forEach(version ->
                            hospital.add(version(version, version.equals(event.accepted()), report.granted())));
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

    private static JsonObject version(DateVersion version, boolean accepted, boolean granted) {
        @Nullable Event event = version.event();
        JsonObjectBuilder json = JsonText.object(JsonText.fields(
                "revision",
                version.from().revision(),
                "submitted",
                version.from().submitted(),
                "told",
                version.told(),
                "date",
                event == null ? null : event.date().text(),
                "inWords",
                event == null ? null : event.date().inWords(),
                "assertedBy",
                event == null ? null : event.by().name().toLowerCase(Locale.ROOT),
                "accepted",
                accepted,
                "at",
                version.from().at()));
        if (!granted) {
            json.addAll(JsonText.object(JsonText.fields(
                    "by", version.from().byName(), "changeNote", version.from().note())));
        }
        return json.build();
    }

    private static JsonObject said(EventDates.Said said) {
        return CaseJson.answer(said.answer(), said.of())
                .add("case", said.of().released().reference())
                .add("stands", said.stands())
                .build();
    }
}
