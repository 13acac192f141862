package org.patchlag.reporting.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.JsonText;
import org.patchlag.reporting.control.Filing;
import org.patchlag.reporting.control.Filings;
import org.patchlag.reporting.control.ReportView;
import org.patchlag.reporting.entity.Decision;
import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.Reading;

/** Writes a report as the API shows it: what was filed, in the same shape, and what the portal makes of it. */
final class ReportJson {
    private ReportJson() {}

    static JsonObject full(ReportView view) {
        Filing filing = Filings.of(view.content());
        JsonObjectBuilder json = JsonText.object(summary(view));
        JsonText.put(json, "hospitalReference", filing.hospitalReference());
        json.add(
                "contact",
                object(
                        "name",
                        filing.contact().name(),
                        "email",
                        filing.contact().email()));
        JsonText.put(json, "nameDisclosure", filing.nameDisclosure());
        Filing.Device device = filing.device();
        json.add(
                "device",
                object(
                        "vendor", device.vendor(),
                        "vendorText", device.vendorText(),
                        "model", device.model(),
                        "modelText", device.modelText(),
                        "deviceType", device.deviceType(),
                        "unitsAffected", view.content().device().unitsAffected(),
                        "unitsOwned", view.content().device().unitsOwned(),
                        "softwareVersion", device.softwareVersion(),
                        "operatingSystem", device.operatingSystem(),
                        "udiDi", device.udiDi()));
        json.add("threats", array(filing.threats()));
        JsonText.put(json, "answerable", filing.answerable());
        JsonText.put(json, "serviceProvider", filing.serviceProvider());
        json.add("reasons", array(filing.reasons()));
        var impact = view.content().impact();
        json.add(
                "impact",
                object(
                        "offNetwork", impact.offNetwork(),
                        "outOfClinicalUse", impact.outOfClinicalUse(),
                        "workloadRedirectedPercent", impact.workloadRedirectedPercent(),
                        "patientsDelayed", impact.patientsDelayed(),
                        "imagesNotArchived", impact.imagesNotArchived(),
                        "reinfected", impact.reinfected()));
        JsonText.put(json, "narrative", filing.narrative());
        JsonText.put(json, "lastConfirmed", filing.lastConfirmed());
        json.add("events", events(view));
        json.add("clocks", clocks(view));
        json.add("decisions", decisions(view));
        return json.build();
    }

    static JsonObject summary(ReportView view) {
        return object(
                "reference", view.reference(),
                "state", view.state().code(),
                "hospital", view.hospital(),
                "country", view.country(),
                "revision", view.revision(),
                "acceptedRevision", view.acceptedRevision(),
                "mergedInto", view.mergedInto(),
                "version", view.version(),
                "firstSubmittedAt", view.firstSubmittedAt(),
                "changedAt", view.changedAt(),
                "caseKind",
                        view.content().caseKind() == null
                                ? null
                                : view.content().caseKind().code());
    }

    private static JsonArray events(ReportView view) {
        JsonArrayBuilder events = JsonText.list();
        for (int i = 0; i < view.content().events().size(); i++) {
            var event = view.content().events().get(i);
            DayRange days = view.timeline().daysOf(i);
            String note = view.content().eventNotes().get(i);
            events.add(object(
                    "kind", event.kind().code(),
                    "date", event.date().text(),
                    "inWords", event.date().inWords(),
                    "earliest", days.earliest(),
                    "latest", days.latest(),
                    "note", note.isEmpty() ? null : note));
        }
        return events.build();
    }

    private static JsonArray clocks(ReportView view) {
        JsonArrayBuilder clocks = JsonText.list();
        for (Reading reading : view.timeline().readings()) {
            clocks.add(object(
                    "clock", reading.clock().code(),
                    "ending",
                            reading.ending()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'),
                    "endedBy",
                            reading.endedBy() == null ? null : reading.endedBy().code(),
                    "lowerDays", reading.lowerDays(),
                    "upperDays", reading.upperDays(),
                    "inWords", reading.inWords()));
        }
        return clocks.build();
    }

    private static JsonArray decisions(ReportView view) {
        JsonArrayBuilder decisions = JsonText.list();
        for (Decision decision : view.decisions()) {
            JsonArrayBuilder reasons = JsonText.list();
            decision.reasons()
                    .forEach(reason -> reasons.add(object("pointer", reason.field(), "reason", reason.reason())));
            decisions.add(JsonText.object(object(
                            "decision", decision.decision().code(),
                            "revision", decision.revision(),
                            "by", decision.byName(),
                            "at", decision.at(),
                            "message", decision.message()))
                    .add("reasons", reasons));
        }
        return decisions.build();
    }

    private static JsonArray array(Collection<String> texts) {
        return JsonText.texts(texts);
    }

    static JsonObject object(@Nullable Object... namesAndValues) {
        return JsonText.fields(namesAndValues);
    }
}
