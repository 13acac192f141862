package org.patchlag.reporting.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Event;

/**
 * What one revision of a report says. Null is "not given"; a draft may lack anything, a submitted revision what is
 * optional.
 *
 * @param hospitalReference the hospital's own reference
 * @param contact whom the regulator may ask
 * @param nameDisclosure how far the hospital's name may go
 * @param caseKind what kind of case
 * @param device what it is about
 * @param threats CVE identifiers, names of malware, vendor bulletins
 * @param answerable who is answerable for the fix
 * @param serviceProvider the provider in between, where one is answerable
 * @param reasons what the vendor gave as reasons
 * @param impact what the delay meant
 * @param narrative the case in the hospital's own words, never public
 * @param events the dated events, in the order entered
 * @param eventNotes a note on each event, in the same order; empty for none
 * @param lastConfirmed the last day on which the hospital knew that all this was so
 */
public record ReportContent(
        @Nullable String hospitalReference,
        Contact contact,
        NameDisclosure nameDisclosure,
        @Nullable CaseKind caseKind,
        Device device,
        List<String> threats,
        Answerable answerable,
        @Nullable String serviceProvider,
        List<ReasonGiven> reasons,
        Impact impact,
        @Nullable String narrative,
        List<Event> events,
        List<String> eventNotes,
        LocalDate lastConfirmed) {

    /** The same, confirmed on this day. */
    public ReportContent confirmedOn(LocalDate day) {
        return new ReportContent(
                hospitalReference,
                contact,
                nameDisclosure,
                caseKind,
                device,
                threats,
                answerable,
                serviceProvider,
                reasons,
                impact,
                narrative,
                events,
                eventNotes,
                day);
    }

    /**
     * Whom to ask.
     *
     * @param name the person
     * @param email the address
     */
    public record Contact(@Nullable String name, @Nullable String email) {}

    /**
     * The device. A vendor or model is one of the catalogue, or free text to be matched later.
     *
     * @param vendorId the vendor of the catalogue
     * @param vendor its name, or the free text
     * @param modelId the model of the catalogue
     * @param model its name, or the free text
     * @param deviceType the code of the device type
     * @param unitsAffected how many units
     * @param unitsOwned of how many that the hospital owns
     * @param softwareVersion the device's software version
     * @param operatingSystem the operating system under it
     * @param udiDi the UDI device identifier
     */
    public record Device(
            @Nullable UUID vendorId,
            @Nullable String vendor,
            @Nullable UUID modelId,
            @Nullable String model,
            @Nullable String deviceType,
            @Nullable Integer unitsAffected,
            @Nullable Integer unitsOwned,
            @Nullable String softwareVersion,
            @Nullable String operatingSystem,
            @Nullable String udiDi) {}

    /**
     * What the delay meant; null is "not known".
     *
     * @param offNetwork whether the device was taken off the network
     * @param outOfClinicalUse whether it was out of clinical use
     * @param workloadRedirectedPercent share of its work that went elsewhere, 0 to 100
     * @param patientsDelayed how many patients waited longer, a number or words
     * @param imagesNotArchived whether images were never archived
     * @param reinfected whether it was infected again
     */
    public record Impact(
            @Nullable Boolean offNetwork,
            @Nullable Boolean outOfClinicalUse,
            @Nullable Integer workloadRedirectedPercent,
            @Nullable String patientsDelayed,
            @Nullable Boolean imagesNotArchived,
            @Nullable Boolean reinfected) {}
}
