package org.patchlag.reporting.boundary;

import java.util.ArrayList;
import java.util.List;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.reporting.control.Filing;

/** Reads a filing, or one event, from the JSON of a request. */
final class FilingJson {
    private FilingJson() {}

    /**
     * Reads a whole report.
     *
     * @throws org.patchlag.platform.ProblemException where the body is not JSON, or has fields that there are not, or of another kind
     */
    static Filing filing(String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields root = JsonFields.of(body, problems);
        JsonFields contact = root.object("contact");
        JsonFields device = root.object("device");
        JsonFields impact = root.object("impact");
        Filing filing = new Filing(
                root.text("hospitalReference"),
                new Filing.Contact(contact.text("name"), contact.text("email")),
                root.text("nameDisclosure"),
                root.text("caseKind"),
                new Filing.Device(
                        device.text("vendor"),
                        device.text("vendorText"),
                        device.text("model"),
                        device.text("modelText"),
                        device.text("deviceType"),
                        device.text("unitsAffected"),
                        device.text("unitsOwned"),
                        device.text("softwareVersion"),
                        device.text("operatingSystem"),
                        device.text("udiDi")),
                root.texts("threats"),
                root.text("answerable"),
                root.text("serviceProvider"),
                root.texts("reasons"),
                new Filing.Impact(
                        impact.text("offNetwork"),
                        impact.text("outOfClinicalUse"),
                        impact.text("workloadRedirectedPercent"),
                        impact.text("patientsDelayed"),
                        impact.text("imagesNotArchived"),
                        impact.text("reinfected")),
                root.text("narrative"),
                root.objects("events").stream().map(FilingJson::entry).toList(),
                root.text("lastConfirmed"));
        List.of(contact, device, impact, root).forEach(JsonFields::refuseOthers);
        JsonFields.refuse(problems);
        return filing;
    }

    /** Reads one event. */
    static Filing.EventEntry event(String body) {
        List<FieldProblem> problems = new ArrayList<>();
        Filing.EventEntry entry = entry(JsonFields.of(body, problems));
        JsonFields.refuse(problems);
        return entry;
    }

    private static Filing.EventEntry entry(JsonFields event) {
        Filing.EventEntry entry = new Filing.EventEntry(event.text("kind"), event.text("date"), event.text("note"));
        event.refuseOthers();
        return entry;
    }
}
