package org.patchlag.reporting.boundary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.control.Filing;

/** The fields of the filing page, all as typed; names as in {@link Filing}. */
public final class FilingForm implements Serializable {
    private static final long serialVersionUID = 1L;

    // Where a pointer of the filing is on the page, where the names differ.
    private static final Map<String, String> FIELDS = Map.of(
            "/contact/name", "contactName",
            "/contact/email", "contactEmail");

    private String hospitalReference = "";
    private String contactName = "";
    private String contactEmail = "";
    private String nameDisclosure = "regulator";
    private String caseKind = "";
    private String vendor = "";
    private String vendorText = "";
    private String model = "";
    private String modelText = "";
    private String deviceType = "";
    private String unitsAffected = "";
    private String unitsOwned = "";
    private String softwareVersion = "";
    private String operatingSystem = "";
    private String udiDi = "";
    private String threats = "";
    private String answerable = "manufacturer";
    private String serviceProvider = "";
    private String offNetwork = "";
    private String outOfClinicalUse = "";
    private String workloadRedirectedPercent = "";
    private String patientsDelayed = "";
    private String imagesNotArchived = "";
    private String reinfected = "";
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
                new Filing.Device(
                        vendor,
                        vendorText,
                        model,
                        modelText,
                        deviceType,
                        unitsAffected,
                        unitsOwned,
                        softwareVersion,
                        operatingSystem,
                        udiDi),
                Arrays.stream(threats.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                answerable,
                serviceProvider,
                List.copyOf(reasons),
                new Filing.Impact(
                        offNetwork,
                        outOfClinicalUse,
                        workloadRedirectedPercent,
                        patientsDelayed,
                        imagesNotArchived,
                        reinfected),
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
        vendor = text(filing.device().vendor());
        vendorText = text(filing.device().vendorText());
        model = text(filing.device().model());
        modelText = text(filing.device().modelText());
        deviceType = text(filing.device().deviceType());
        unitsAffected = text(filing.device().unitsAffected());
        unitsOwned = text(filing.device().unitsOwned());
        softwareVersion = text(filing.device().softwareVersion());
        operatingSystem = text(filing.device().operatingSystem());
        udiDi = text(filing.device().udiDi());
        threats = String.join(", ", filing.threats());
        answerable = text(filing.answerable());
        serviceProvider = text(filing.serviceProvider());
        reasons = new ArrayList<>(filing.reasons());
        offNetwork = text(filing.impact().offNetwork());
        outOfClinicalUse = text(filing.impact().outOfClinicalUse());
        workloadRedirectedPercent = text(filing.impact().workloadRedirectedPercent());
        patientsDelayed = text(filing.impact().patientsDelayed());
        imagesNotArchived = text(filing.impact().imagesNotArchived());
        reinfected = text(filing.impact().reinfected());
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
        return "form:" + name.replaceFirst("\\d+$", "")
                + (name.startsWith("vendor") || name.equals("model") ? "_input" : "");
    }

    /** The place among the events that are sent of the one at a place on the page; -1 where it is not sent. */
    int sentIndex(int index) {
        if (events.get(index).untouched()) {
            return -1;
        }
        return (int) events.subList(0, index).stream()
                .filter(event -> !event.untouched())
                .count();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The events. */
    public List<EventForm> getEvents() {
        return events;
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

    /** As {@code vendor} of the filing, as typed. */
    public String getVendor() {
        return vendor;
    }

    /** Takes {@code vendor}. */
    public void setVendor(@Nullable String value) {
        vendor = text(value);
    }

    /** As {@code vendorText} of the filing, as typed. */
    public String getVendorText() {
        return vendorText;
    }

    /** Takes {@code vendorText}. */
    public void setVendorText(@Nullable String value) {
        vendorText = text(value);
    }

    /** As {@code model} of the filing, as typed. */
    public String getModel() {
        return model;
    }

    /** Takes {@code model}. */
    public void setModel(@Nullable String value) {
        model = text(value);
    }

    /** As {@code modelText} of the filing, as typed. */
    public String getModelText() {
        return modelText;
    }

    /** Takes {@code modelText}. */
    public void setModelText(@Nullable String value) {
        modelText = text(value);
    }

    /** As {@code deviceType} of the filing, as typed. */
    public String getDeviceType() {
        return deviceType;
    }

    /** Takes {@code deviceType}. */
    public void setDeviceType(@Nullable String value) {
        deviceType = text(value);
    }

    /** As {@code unitsAffected} of the filing, as typed. */
    public String getUnitsAffected() {
        return unitsAffected;
    }

    /** Takes {@code unitsAffected}. */
    public void setUnitsAffected(@Nullable String value) {
        unitsAffected = text(value);
    }

    /** As {@code unitsOwned} of the filing, as typed. */
    public String getUnitsOwned() {
        return unitsOwned;
    }

    /** Takes {@code unitsOwned}. */
    public void setUnitsOwned(@Nullable String value) {
        unitsOwned = text(value);
    }

    /** As {@code softwareVersion} of the filing, as typed. */
    public String getSoftwareVersion() {
        return softwareVersion;
    }

    /** Takes {@code softwareVersion}. */
    public void setSoftwareVersion(@Nullable String value) {
        softwareVersion = text(value);
    }

    /** As {@code operatingSystem} of the filing, as typed. */
    public String getOperatingSystem() {
        return operatingSystem;
    }

    /** Takes {@code operatingSystem}. */
    public void setOperatingSystem(@Nullable String value) {
        operatingSystem = text(value);
    }

    /** As {@code udiDi} of the filing, as typed. */
    public String getUdiDi() {
        return udiDi;
    }

    /** Takes {@code udiDi}. */
    public void setUdiDi(@Nullable String value) {
        udiDi = text(value);
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

    /** As {@code offNetwork} of the filing, as typed. */
    public String getOffNetwork() {
        return offNetwork;
    }

    /** Takes {@code offNetwork}. */
    public void setOffNetwork(@Nullable String value) {
        offNetwork = text(value);
    }

    /** As {@code outOfClinicalUse} of the filing, as typed. */
    public String getOutOfClinicalUse() {
        return outOfClinicalUse;
    }

    /** Takes {@code outOfClinicalUse}. */
    public void setOutOfClinicalUse(@Nullable String value) {
        outOfClinicalUse = text(value);
    }

    /** As {@code workloadRedirectedPercent} of the filing, as typed. */
    public String getWorkloadRedirectedPercent() {
        return workloadRedirectedPercent;
    }

    /** Takes {@code workloadRedirectedPercent}. */
    public void setWorkloadRedirectedPercent(@Nullable String value) {
        workloadRedirectedPercent = text(value);
    }

    /** As {@code patientsDelayed} of the filing, as typed. */
    public String getPatientsDelayed() {
        return patientsDelayed;
    }

    /** Takes {@code patientsDelayed}. */
    public void setPatientsDelayed(@Nullable String value) {
        patientsDelayed = text(value);
    }

    /** As {@code imagesNotArchived} of the filing, as typed. */
    public String getImagesNotArchived() {
        return imagesNotArchived;
    }

    /** Takes {@code imagesNotArchived}. */
    public void setImagesNotArchived(@Nullable String value) {
        imagesNotArchived = text(value);
    }

    /** As {@code reinfected} of the filing, as typed. */
    public String getReinfected() {
        return reinfected;
    }

    /** Takes {@code reinfected}. */
    public void setReinfected(@Nullable String value) {
        reinfected = text(value);
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
