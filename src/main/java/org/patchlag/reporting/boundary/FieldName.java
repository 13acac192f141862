package org.patchlag.reporting.boundary;

import java.util.ArrayList;
import java.util.List;
import org.patchlag.reporting.entity.Decision;
import org.patchlag.timeline.EventKind;

/**
 * A field of a report by its pointer, and what the filing page calls it.
 *
 * @param pointer as in a filing
 * @param label for people
 */
public record FieldName(String pointer, String label) {
    private static final List<FieldName> FIXED = List.of(
            new FieldName("/device/vendor", "Vendor"),
            new FieldName("/device/model", "Model"),
            new FieldName("/device/deviceType", "Type of device"),
            new FieldName("/device/unitsAffected", "Units affected"),
            new FieldName("/device/unitsOwned", "Units owned"),
            new FieldName("/device/softwareVersion", "Software version"),
            new FieldName("/device/operatingSystem", "Operating system"),
            new FieldName("/device/udiDi", "UDI device identifier"),
            new FieldName("/caseKind", "Kind of case"),
            new FieldName("/threats", "Threats"),
            new FieldName("/answerable", "Who is answerable"),
            new FieldName("/serviceProvider", "Service provider"),
            new FieldName("/reasons", "Reasons that the vendor gave"),
            new FieldName("/impact/offNetwork", "Taken off the network"),
            new FieldName("/impact/outOfClinicalUse", "Out of clinical use"),
            new FieldName("/impact/imagesNotArchived", "Images not archived"),
            new FieldName("/impact/reinfected", "Infected again"),
            new FieldName("/impact/workloadRedirectedPercent", "Work redirected"),
            new FieldName("/impact/patientsDelayed", "Patients delayed"),
            new FieldName("/narrative", "In your own words"),
            new FieldName("/hospitalReference", "Your own reference"),
            new FieldName("/contact/name", "Whom to ask"),
            new FieldName("/contact/email", "E-mail address"));

    /** All fields of a report with these events, the dates first: most questions are about them. */
    static List<FieldName> all(List<EventKind> events) {
        List<FieldName> names = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            names.add(new FieldName("/events/" + i + "/date", date(events.get(i))));
        }
        names.addAll(FIXED);
        return names;
    }

    /** The name of the field that a reason is about; its pointer where no page has such a field. */
    static String of(Decision.Reason reason, List<EventKind> events) {
        Integer place = reason.event();
        if (place != null) {
            return place < events.size() ? date(events.get(place)) : "Date of event " + (place + 1);
        }
        return FIXED.stream()
                .filter(name -> reason.field().equals(name.pointer()))
                .map(FieldName::label)
                .findFirst()
                .orElse(reason.field());
    }

    static String date(EventKind kind) {
        return "Date: " + kind.label();
    }
}
