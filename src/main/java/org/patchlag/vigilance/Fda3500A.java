package org.patchlag.vigilance;

import static org.patchlag.vigilance.CaseFacts.together;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.EventKind;
import org.patchlag.vigilance.AuthorityForm.Field;
import org.patchlag.vigilance.AuthorityForm.Section;

/**
 * Form FDA 3500A (MedWatch, mandatory reporting), its blocks for user facilities: A, B, D, E and F, with the numbers of the
 * issue of April 2016 and the data elements of 21 CFR 803.32. Block C is for drugs, G and H are for manufacturers.
 */
final class Fda3500A {
    private static final String ISSUE =
            "Field numbers as on Form FDA 3500A, issue 4/16, and 21 CFR 803.32. Patchlag sends nothing: copy this into the form,"
                    + " fill in what is empty, and compare the numbers with the issue that you use. Whether the event has to be"
                    + " reported at all, your facility decides.";

    private final CaseFacts facts;

    private Fda3500A(CaseFacts facts) {
        this.facts = facts;
    }

    static AuthorityForm of(CaseFacts facts) {
        Fda3500A form = new Fda3500A(facts);
        return new AuthorityForm(
                "Form FDA 3500A, for use by a user facility",
                ISSUE,
                facts.reference(),
                List.of(form.patient(), form.event(), form.device(), form.reporter(), form.facility()));
    }

    private Section patient() {
        return new Section(
                "A. Patient information",
                "Patchlag holds nothing of patients.",
                List.of(
                        empty("A1", "Patient identifier"),
                        empty("A2", "Age at time of event, or date of birth"),
                        empty("A3", "Sex"),
                        empty("A4", "Weight")));
    }

    private Section event() {
        return new Section(
                "B. Adverse event or product problem",
                null,
                List.of(
                        new Field("B1", "Adverse event and/or product problem", "Product problem"),
                        empty("B2", "Outcomes attributed to adverse event"),
                        new Field("B3", "Date of event", facts.day(EventKind.INCIDENT_START, EventKind.HOSPITAL_AWARE)),
                        empty("B4", "Date of this report"),
                        new Field("B5", "Describe event or problem", facts.description()),
                        empty("B6", "Relevant tests/laboratory data, including dates"),
                        empty("B7", "Other relevant history, including preexisting medical conditions")));
    }

    private Section device() {
        return new Section(
                "D. Suspect medical device",
                null,
                List.of(
                        new Field("D1", "Brand name", facts.device().model()),
                        new Field("D2", "Common device name", facts.deviceType()),
                        empty("D2", "Product code (procode)"),
                        new Field(
                                "D3",
                                "Manufacturer name, city and state",
                                facts.device().vendor()),
                        new Field("D4", "Model #", facts.device().model()),
                        empty("D4", "Catalog #"),
                        empty("D4", "Serial #"),
                        empty("D4", "Lot #"),
                        empty("D4", "Expiration date"),
                        new Field("D4", "Unique identifier (UDI) #", deviceIdentifier()),
                        empty("D5", "Operator of device"),
                        empty("D6", "If implanted, give date"),
                        empty("D7", "If explanted, give date"),
                        empty("D8", "Is this a single-use device that was reprocessed and reused on a patient?"),
                        empty("D9", "If yes to item no. 8, enter name and address of reprocessor"),
                        empty("D10", "Device available for evaluation?"),
                        empty("D11", "Concomitant medical products and therapy dates")));
    }

    private @Nullable String deviceIdentifier() {
        String udi = facts.device().udiDi();
        return udi == null ? null : udi + " (device identifier only)";
    }

    private Section reporter() {
        return new Section(
                "E. Initial reporter",
                null,
                List.of(
                        new Field(
                                "E1",
                                "Name, address, phone and e-mail",
                                together(
                                        facts.contact().name(),
                                        facts.hospital(),
                                        facts.contact().email())),
                        empty("E2", "Health professional?"),
                        empty("E3", "Occupation"),
                        empty("E4", "Initial reporter also sent report to FDA?")));
    }

    private Section facility() {
        return new Section(
                "F. For use by user facility/importer (devices only)",
                null,
                List.of(
                        new Field("F1", "Check one", "User facility"),
                        empty("F2", "UF/importer report number"),
                        new Field("F3", "User facility or importer name/address", facts.hospital()),
                        new Field("F4", "Contact person", facts.contact().name()),
                        empty("F5", "Phone number"),
                        new Field(
                                "F6",
                                "Date user facility or importer became aware of event",
                                facts.day(EventKind.HOSPITAL_AWARE)),
                        empty("F7", "Type of report"),
                        empty("F8", "Date of this report"),
                        empty("F9", "Approximate age of device"),
                        empty("F10", "Event problem codes (patient code and device code)"),
                        empty("F11", "Report sent to FDA?"),
                        new Field("F12", "Location where event occurred", "Hospital"),
                        empty("F13", "Report sent to manufacturer?"),
                        new Field(
                                "F14",
                                "Manufacturer name/address",
                                facts.device().vendor())));
    }

    private static Field empty(String number, String label) {
        return new Field(number, label, null);
    }
}
