package org.patchlag.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.patchlag.platform.SystemTime;
import org.patchlag.reporting.control.CurationService;
import org.patchlag.reporting.control.Filing;
import org.patchlag.reporting.control.FilingOutcome;
import org.patchlag.reporting.control.FilingService;
import org.patchlag.reporting.entity.Decision;
import org.patchlag.tenancy.Caller;

/** Files reports in the past, and has them decided on. */
@ApplicationScoped
public class DemonstrationReports {
    @Inject
    private FilingService filing;

    @Inject
    private CurationService curation;

    @Inject
    private Acting acting;

    @Inject
    private SystemTime time;

    /** What becomes of a report. */
    enum Fate {
        DRAFT,
        SUBMITTED,
        ACCEPTED,
        RETURNED,
        REJECTED,
        WITHDRAWN;

        static Fate draw(SplittableRandom random) {
            double at = random.nextDouble();
            if (at < 0.91) {
                return ACCEPTED;
            }
            return at < 0.95 ? SUBMITTED : at < 0.97 ? RETURNED : at < 0.98 ? REJECTED : at < 0.99 ? WITHDRAWN : DRAFT;
        }
    }

    void file(Caller.Identity hospital, Caller.Identity curator, Filing content, LocalDate day, Fate fate) {
        Instant filed = day.atTime(LocalTime.of(9, 30)).toInstant(ZoneOffset.UTC);
        time.at(filed, () -> {
            String reference = acting.as(
                    hospital,
                    () -> reference(fate == Fate.DRAFT ? filing.draft(content) : filing.submit(content), content));
            if (fate == Fate.WITHDRAWN) {
                acting.as(hospital, () -> {
                    filing.withdraw(reference, null, "Filed twice by mistake");
                    return reference;
                });
            } else if (fate != Fate.DRAFT && fate != Fate.SUBMITTED) {
                acting.as(curator, () -> decide(reference, fate));
            }
        });
    }

    private String decide(String reference, Fate fate) {
        switch (fate) {
            case ACCEPTED -> curation.accept(reference, null);
            case RETURNED ->
                curation.giveBack(
                        reference,
                        null,
                        "One thing is unclear.",
                        List.of(new Decision.Reason(
                                "/events/1/date", "Say whether this is the day of the first call or of the letter")));
            default -> curation.reject(reference, null, "Not about a delay of the vendor");
        }
        return reference;
    }

    private static String reference(FilingOutcome outcome, Filing content) {
        if (outcome instanceof FilingOutcome.Filed filed) {
            return filed.reference();
        }
        throw new IllegalStateException("demonstration data was refused: " + outcome + " " + content);
    }
}
