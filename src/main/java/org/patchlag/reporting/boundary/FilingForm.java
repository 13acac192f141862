package org.patchlag.reporting.boundary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.control.Filing;

/** The fields of the filing page, all as typed; names as in {@link Filing}. */
public final class FilingForm implements Serializable {
    private static final long serialVersionUID = 1L;

    // Where a pointer of the filing is on the page, where the names differ.
    private static final Map<String, String> FIELDS = Map.of(
            "/contact/name", "contactName",
            "/contact/email", "contactEmail");

    // Their input is a part of the component, with an id of its own.
    private static final Set<String> TYPED_AHEAD = Set.of("vendor", "model", "threats");

    private String hospitalReference = "";
    private String contactName = "";
    private String contactEmail = "";
    private String nameDisclosure = "regulator";
    private String caseKind = "";
    private final DeviceForm device = new DeviceForm();
    private String threats = "";
    private String answerable = "manufacturer";
    private String serviceProvider = "";
    private final ImpactForm impact = new ImpactForm();
    private String narrative = "";
    private String changeNote = "";
    private List<String> reasons = new ArrayList<>();
    private final List<EventForm> events = new ArrayList<>();

    /** The filing that the fields make; events without any entry are left out. */
    Filing filing() {
        return new Filing(
                hospitalReference,
                new Filing.Contact(contactName, contactEmail),
                nameDisclosure,
                caseKind,
                device.device(),
                Arrays.stream(threats.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                answerable,
                serviceProvider,
                List.copyOf(reasons),
                impact.impact(),
                narrative,
                events.stream()
                        .filter(event -> !event.untouched())
                        .map(EventForm::entry)
                        .toList(),
                null);
    }

    /** Fills the fields from a filing. */
    void fill(Filing filing) {
        hospitalReference = text(filing.hospitalReference());
        contactName = text(filing.contact().name());
        contactEmail = text(filing.contact().email());
        nameDisclosure = text(filing.nameDisclosure());
        caseKind = text(filing.caseKind());
        device.fill(filing.device());
        threats = String.join(", ", filing.threats());
        answerable = text(filing.answerable());
        serviceProvider = text(filing.serviceProvider());
        reasons = new ArrayList<>(filing.reasons());
        impact.fill(filing.impact());
        narrative = text(filing.narrative());
        filing.events().forEach(entry -> events.add(EventForm.of(entry)));
    }

    /** The id on the page of the field at a pointer of the filing. */
    static String fieldOf(String pointer) {
        if (pointer.startsWith("/events")) {
            return "events";
        }
        String name = FIELDS.getOrDefault(
                pointer, pointer.replaceFirst("^/(device|impact)/", "").replace("/", ""));
        String field = name.replaceFirst("\\d+$", "");
        return "form:" + field + (TYPED_AHEAD.contains(field) ? "_input" : "");
    }

    /** The place among the events that are sent of the one at a place on the page; -1 where it is not sent. */
    int sentIndex(int index) {
        // A browser may still ask about a form that its page has left; then there are none.
        if (index >= events.size() || events.get(index).untouched()) {
            return -1;
        }
        return (int) events.subList(0, index).stream()
                .filter(event -> !event.untouched())
                .count();
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The events. */
    public List<EventForm> getEvents() {
        return events;
    }

    /** About the device. */
    public DeviceForm getDevice() {
        return device;
    }

    /** What the delay meant. */
    public ImpactForm getImpact() {
        return impact;
    }

    /** Codes of the reasons that the vendor gave. */
    public List<String> getReasons() {
        return reasons;
    }

    /** Takes the reasons. */
    public void setReasons(@Nullable List<String> reasons) {
        this.reasons = reasons == null ? new ArrayList<>() : new ArrayList<>(reasons);
    }

    /** As {@code hospitalReference} of the filing, as typed. */
    public String getHospitalReference() {
        return hospitalReference;
    }

    /** Takes {@code hospitalReference}. */
    public void setHospitalReference(@Nullable String value) {
        hospitalReference = text(value);
    }

    /** As {@code contactName} of the filing, as typed. */
    public String getContactName() {
        return contactName;
    }

    /** Takes {@code contactName}. */
    public void setContactName(@Nullable String value) {
        contactName = text(value);
    }

    /** As {@code contactEmail} of the filing, as typed. */
    public String getContactEmail() {
        return contactEmail;
    }

    /** Takes {@code contactEmail}. */
    public void setContactEmail(@Nullable String value) {
        contactEmail = text(value);
    }

    /** As {@code nameDisclosure} of the filing, as typed. */
    public String getNameDisclosure() {
        return nameDisclosure;
    }

    /** Takes {@code nameDisclosure}. */
    public void setNameDisclosure(@Nullable String value) {
        nameDisclosure = text(value);
    }

    /** As {@code caseKind} of the filing, as typed. */
    public String getCaseKind() {
        return caseKind;
    }

    /** Takes {@code caseKind}. */
    public void setCaseKind(@Nullable String value) {
        caseKind = text(value);
    }

    /** As {@code threats} of the filing, as typed. */
    public String getThreats() {
        return threats;
    }

    /** Takes {@code threats}. */
    public void setThreats(@Nullable String value) {
        threats = text(value);
    }

    /** As {@code answerable} of the filing, as typed. */
    public String getAnswerable() {
        return answerable;
    }

    /** Takes {@code answerable}. */
    public void setAnswerable(@Nullable String value) {
        answerable = text(value);
    }

    /** As {@code serviceProvider} of the filing, as typed. */
    public String getServiceProvider() {
        return serviceProvider;
    }

    /** Takes {@code serviceProvider}. */
    public void setServiceProvider(@Nullable String value) {
        serviceProvider = text(value);
    }

    /** As {@code narrative} of the filing, as typed. */
    public String getNarrative() {
        return narrative;
    }

    /** Takes {@code narrative}. */
    public void setNarrative(@Nullable String value) {
        narrative = text(value);
    }

    /** As {@code changeNote} of the filing, as typed. */
    public String getChangeNote() {
        return changeNote;
    }

    /** Takes {@code changeNote}. */
    public void setChangeNote(@Nullable String value) {
        changeNote = text(value);
    }
}
