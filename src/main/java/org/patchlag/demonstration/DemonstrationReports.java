package org.patchlag.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.patchlag.platform.SystemTime;
import org.patchlag.reporting.control.ConfirmationService;
import org.patchlag.reporting.control.CurationService;
import org.patchlag.reporting.control.Filing;
import org.patchlag.reporting.control.FilingOutcome;
import org.patchlag.reporting.control.FilingService;
import org.patchlag.reporting.control.TimelyFixService;
import org.patchlag.reporting.entity.Decision;
import org.patchlag.tenancy.Caller;
import org.patchlag.triage.control.HospitalNotices;

/** Files reports in the past, each step on its day: filing, decision, amendment, confirmation. */
@ApplicationScoped
public class DemonstrationReports {
    private static final LocalTime OFFICE_HOURS = LocalTime.of(9, 30);
    private static final int LONGEST_WAIT = 14;

    @Inject
    private FilingService filing;

    @Inject
    private TimelyFixService timelyFixes;

    @Inject
    private ConfirmationService confirmations;

    @Inject
    private CurationService curation;

    @Inject
    private HospitalNotices hospitals;

    @Inject
    private Acting acting;

    @Inject
    private SystemTime time;

    /** What becomes of a report. */
    enum Fate {
        DRAFT,
        ACCEPTED,
        RETURNED,
        REJECTED,
        WITHDRAWN;

        static Fate draw(SplittableRandom random) {
            double at = random.nextDouble();
            return at < 0.95 ? ACCEPTED : at < 0.97 ? RETURNED : at < 0.98 ? REJECTED : at < 0.99 ? WITHDRAWN : DRAFT;
        }
    }

    /**
     * A case, whose it is and what it is called.
     *
     * @param hospital somebody who files there
     * @param curator somebody who decides on it
     * @param vendor of the catalogue
     * @param model of that vendor
     * @param reference the hospital's own
     * @param story the case
     */
    record Commission(
            Caller.Identity hospital,
            Caller.Identity curator,
            String vendor,
            String model,
            String reference,
            InventedCase story) {
        Filing knownOn(LocalDate day) {
            return story.knownOn(day, vendor, model, reference);
        }
    }

    /** Files a case that is told in one go, and has it accepted the same day. */
    void fileAccepted(Caller.Identity hospital, Caller.Identity curator, Filing content, LocalDate day) {
        String reference = on(day, hospital, () -> reference(filing.submit(content)));
        decide(curator, day, reference, Fate.ACCEPTED);
    }

    /** Lives a report through, up to today. */
    void live(Commission commission, Fate fate, SplittableRandom random, LocalDate today) {
        LocalDate filedOn = commission.story().filedOn();
        String reference = on(filedOn, commission.hospital(), () -> reference(begin(commission, fate, filedOn)));
        if (fate == Fate.DRAFT) {
            return;
        }
        if (fate == Fate.WITHDRAWN) {
            on(filedOn, commission.hospital(), () -> {
                filing.withdraw(reference, null, "Filed twice by mistake");
                return reference;
            });
            return;
        }
        LocalDate waiting = filedOn;
        LocalDate written = filedOn;
        List<LocalDate> later = fate == Fate.ACCEPTED ? commission.story().writtenToOn() : List.of();
        for (LocalDate day : later) {
            waiting = decideBefore(day, waiting, commission, reference, fate, random);
            if (write(commission, reference, written, day) && waiting.equals(LocalDate.MAX)) {
                waiting = day;
            }
            written = day;
        }
        decideBefore(today.plusDays(1), waiting, commission, reference, fate, random);
    }

    private FilingOutcome begin(Commission commission, Fate fate, LocalDate day) {
        if (fate == Fate.DRAFT) {
            return filing.draft(commission.knownOn(day));
        }
        return commission.story().shortForm()
                ? timelyFixes.submit(
                        commission.story().timelyFix(commission.vendor(), commission.model(), commission.reference()),
                        null)
                : filing.submit(commission.knownOn(day));
    }

    // What waits since a day is decided within two weeks, if that comes before the next step; MAX: nothing waits.
    private LocalDate decideBefore(
            LocalDate next,
            LocalDate waiting,
            Commission commission,
            String reference,
            Fate fate,
            SplittableRandom random) {
        if (waiting.equals(LocalDate.MAX)) {
            return waiting;
        }
        LocalDate day = waiting.plusDays(1 + random.nextInt(LONGEST_WAIT));
        if (!day.isBefore(next)) {
            return waiting;
        }
        decide(commission.curator(), day, reference, fate);
        return LocalDate.MAX;
    }

    // Whether it has to be decided on again: a mere confirmation has not.
    private boolean write(Commission commission, String reference, LocalDate before, LocalDate day) {
        boolean news =
                commission.story().eventsKnownOn(day) > commission.story().eventsKnownOn(before);
        on(
                day,
                commission.hospital(),
                () -> reference(
                        news
                                ? filing.submit(reference, null, commission.knownOn(day), "What has happened since")
                                : confirmations.confirm(reference, null)));
        return news;
    }

    private void decide(Caller.Identity curator, LocalDate day, String reference, Fate fate) {
        on(day, curator, () -> {
            hospitals.tellNothing(() -> decide(reference, fate));
            return reference;
        });
    }

    private void decide(String reference, Fate fate) {
        switch (fate) {
            case RETURNED ->
                curation.giveBack(
                        reference,
                        null,
                        "One thing is unclear.",
                        List.of(new Decision.Reason(
                                "/events/1/date", "Say whether this is the day of the first call or of the letter")));
            case REJECTED -> curation.reject(reference, null, "Not about a delay of the vendor");
            default -> curation.accept(reference, null);
        }
    }

    /** Does something as somebody on a day in office hours. */
    <T> T on(LocalDate day, Caller.Identity who, Supplier<T> work) {
        Instant moment = day.atTime(OFFICE_HOURS).toInstant(ZoneOffset.UTC);
        return time.at(moment, () -> acting.as(who, work));
    }

    private static String reference(FilingOutcome outcome) {
        if (outcome instanceof FilingOutcome.Filed filed) {
            return filed.reference();
        }
        throw new IllegalStateException("demonstration data was refused: " + outcome);
    }
}
