package org.patchlag.vigilance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.EventKind;
import org.patchlag.vigilance.AuthorityForm.Field;
import org.patchlag.vigilance.AuthorityForm.Section;

/**
 * The text of a report to the Yellow Card scheme of the MHRA about a medical device. The scheme asks on its own pages and has
 * no numbered form: the headings say what a text belongs to.
 */
final class YellowCard {
    private static final String ISSUE =
            "For the Yellow Card scheme of the MHRA (England and Wales; Scotland and Northern Ireland have incident centres of"
                    + " their own). The scheme asks on its own pages, by no numbered form. Patchlag sends nothing: copy each text"
                    + " to where it belongs, and add what is empty. Keep the device; the manufacturer may need it.";

    private YellowCard() {}

    static AuthorityForm of(CaseFacts facts) {
        return new AuthorityForm(
                "Yellow Card: a problem with a medical device",
                ISSUE,
                facts.reference(),
                List.of(device(facts), incident(facts), persons(), reporter(facts)));
    }

    private static Section device(CaseFacts facts) {
        return new Section(
                "The device",
                null,
                List.of(
                        field("Type of device", facts.deviceType()),
                        field("Make", facts.device().vendor()),
                        field("Model", facts.device().model()),
                        field("Software version", facts.device().softwareVersion()),
                        field(
                                "Unique device identifier (UDI-DI)",
                                facts.device().udiDi()),
                        empty("Serial number"),
                        empty("Batch or lot number"),
                        empty("Supplier"),
                        field(
                                "Number of devices concerned",
                                facts.device().unitsAffected() == null
                                        ? null
                                        : facts.device().unitsAffected().toString()),
                        empty("Where the device is now")));
    }

    private static Section incident(CaseFacts facts) {
        return new Section(
                "The incident",
                null,
                List.of(
                        field("Date", facts.day(EventKind.INCIDENT_START, EventKind.HOSPITAL_AWARE)),
                        field("What happened", facts.description()),
                        field("Manufacturer told on", facts.day(EventKind.VENDOR_NOTIFIED)),
                        empty("Action taken with the device")));
    }

    private static Section persons() {
        return new Section(
                "Persons affected",
                "Patchlag holds nothing of patients.",
                List.of(empty("Injury, or what could have happened"), empty("Age and sex")));
    }

    private static Section reporter(CaseFacts facts) {
        return new Section(
                "The reporter",
                null,
                List.of(
                        field("Organisation", facts.hospital()),
                        field("Name", facts.contact().name()),
                        field("E-mail address", facts.contact().email()),
                        empty("Profession"),
                        empty("Telephone"),
                        field("Your own reference", facts.hospitalReference())));
    }

    private static Field field(String label, @Nullable String value) {
        return new Field("", label, value);
    }

    private static Field empty(String label) {
        return field(label, null);
    }
}
