package org.patchlag.testing.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.catalogue.DeviceModel;
import org.patchlag.reporting.control.CurationService;
import org.patchlag.reporting.control.Filing;
import org.patchlag.reporting.control.FilingOutcome;
import org.patchlag.reporting.control.FilingService;
import org.patchlag.reporting.control.RegisterService;
import org.patchlag.tenancy.Caller;

/** Reports that are filed and decided on through the services, on the days on which that happened. */
@ApplicationScoped
public class FiledCases {
    /** Names its hospital in every place that takes free words. */
    public static final String PLANTED = "Zzyzx";

    @Inject
    private FilingService filing;

    @Inject
    private CurationService curation;

    @Inject
    private RegisterService register;

    @Inject
    private Jurisdictions jurisdictions;

    /**
     * A case of a device.
     *
     * @param notified when the vendor was
     * @param fixedAfter days; null where there is no fix yet
     */
    public record Case(
            DeviceModel model, LocalDate notified, @Nullable Integer fixedAfter) {}

    /** Certifies that the hospital files every case from a day on. */
    public UUID certify(Caller.Identity hospital, LocalDate from, LocalDate day) {
        return jurisdictions.on(day, hospital, () -> register.certify(from.toString(), null, "true"));
    }

    /** Withdraws a certificate. */
    public void withdrawCertificate(Caller.Identity hospital, UUID id, LocalDate day) {
        jurisdictions.on(day, hospital, () -> {
            register.withdrawCertificate(id);
            return id;
        });
    }

    /** Files a case on a day; it is not decided on. */
    public String file(Caller.Identity hospital, Case about, LocalDate day) {
        return jurisdictions.on(day, hospital, () -> reference(filing.submit(filing(hospital, about, day))));
    }

    /** Files a case and has it accepted on the same day. */
    public String fileAccepted(Caller.Identity hospital, Caller.Identity curator, Case about, LocalDate day) {
        return accept(curator, file(hospital, about, day), day);
    }

    /** Accepts what is submitted. */
    public String accept(Caller.Identity curator, String reference, LocalDate day) {
        return jurisdictions.on(day, curator, () -> {
            curation.accept(reference, null);
            return reference;
        });
    }

    /** Says something else of a case. */
    public void amend(Caller.Identity hospital, String reference, Case about, LocalDate day) {
        jurisdictions.on(
                day,
                hospital,
                () -> reference(filing.submit(reference, null, filing(hospital, about, day), "What happened since")));
    }

    /** Takes a report back. */
    public void withdraw(Caller.Identity hospital, String reference, LocalDate day) {
        jurisdictions.on(day, hospital, () -> {
            filing.withdraw(reference, null, "Filed by mistake");
            return reference;
        });
    }

    private static Filing filing(Caller.Identity hospital, Case about, LocalDate day) {
        String name = hospital.organisationName();
        List<Filing.EventEntry> events = new ArrayList<>();
        events.add(new Filing.EventEntry("vendor-notified", about.notified().toString(), "By " + name));
        Integer after = about.fixedAfter();
        if (after != null && !about.notified().plusDays(after).isAfter(day)) {
            events.add(new Filing.EventEntry(
                    "fix-offered", about.notified().plusDays(after).toString(), "To " + name));
        }
        return new Filing(
                name,
                new Filing.Contact(name, null),
                "regulator",
                "unpatched-flaw",
                new Filing.Device(
                        about.model().vendor().name(),
                        null,
                        about.model().name(),
                        null,
                        null,
                        "2",
                        "4",
                        "Build of " + name,
                        name,
                        null),
                List.of(name),
                "service-provider",
                "Workshop of " + name,
                List.of(),
                new Filing.Impact("true", null, null, "Patients of " + name, null, null),
                "It was at " + name,
                events,
                null);
    }

    static String reference(FilingOutcome outcome) {
        if (outcome instanceof FilingOutcome.Filed filed) {
            return filed.reference();
        }
        throw new IllegalStateException("A test's report was refused: " + outcome);
    }
}
