package org.patchlag.reporting.control;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as somebody typed or sent it: everything is text, nothing has been checked. Null and blank are "not given".
 * The API's JSON has the same shape and names.
 *
 * @param hospitalReference the hospital's own reference
 * @param contact whom to ask
 * @param nameDisclosure code of {@link org.patchlag.reporting.entity.NameDisclosure}
 * @param caseKind code of {@link org.patchlag.reporting.entity.CaseKind}
 * @param device what it is about
 * @param threats names
 * @param answerable code of {@link org.patchlag.reporting.entity.Answerable}
 * @param serviceProvider the provider in between
 * @param reasons codes of {@link org.patchlag.reporting.entity.ReasonGiven}
 * @param impact what the delay meant
 * @param narrative the hospital's own words
 * @param events dated events
 * @param lastConfirmed the last day on which this was known to be so, ISO 8601; not given is today
 */
public record Filing(
        @Nullable String hospitalReference,
        Contact contact,
        @Nullable String nameDisclosure,
        @Nullable String caseKind,
        Device device,
        List<String> threats,
        @Nullable String answerable,
        @Nullable String serviceProvider,
        List<String> reasons,
        Impact impact,
        @Nullable String narrative,
        List<EventEntry> events,
        @Nullable String lastConfirmed)
        implements Serializable {

    /**
     * Whom to ask.
     *
     * @param name the person
     * @param email the address
     */
    public record Contact(@Nullable String name, @Nullable String email) implements Serializable {}

    /**
     * The device.
     *
     * @param vendor name, alias or id of a vendor in the catalogue
     * @param vendorText a vendor that the catalogue lacks
     * @param model name or id of one of the vendor's models
     * @param modelText a model that the catalogue lacks
     * @param deviceType code
     * @param unitsAffected whole number
     * @param unitsOwned whole number
     * @param softwareVersion text
     * @param operatingSystem text
     * @param udiDi text
     */
    public record Device(
            @Nullable String vendor,
            @Nullable String vendorText,
            @Nullable String model,
            @Nullable String modelText,
            @Nullable String deviceType,
            @Nullable String unitsAffected,
            @Nullable String unitsOwned,
            @Nullable String softwareVersion,
            @Nullable String operatingSystem,
            @Nullable String udiDi)
            implements Serializable {}

    /**
     * What the delay meant; yes and no are {@code true} and {@code false}.
     *
     * @param offNetwork yes or no
     * @param outOfClinicalUse yes or no
     * @param workloadRedirectedPercent 0 to 100
     * @param patientsDelayed number or words
     * @param imagesNotArchived yes or no
     * @param reinfected yes or no
     */
    public record Impact(
            @Nullable String offNetwork,
            @Nullable String outOfClinicalUse,
            @Nullable String workloadRedirectedPercent,
            @Nullable String patientsDelayed,
            @Nullable String imagesNotArchived,
            @Nullable String reinfected)
            implements Serializable {}

    /**
     * An event.
     *
     * @param kind code of {@link org.patchlag.timeline.EventKind}
     * @param date the text of a {@link org.patchlag.timeline.FuzzyDate}
     * @param note words about it
     */
    public record EventEntry(
            @Nullable String kind,
            @Nullable String date,
            @Nullable String note) implements Serializable {}
}
