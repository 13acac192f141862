package org.patchlag.reporting.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.entity.Report;
import org.patchlag.reporting.entity.ReportContent;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;
import org.patchlag.timeline.Reading;
import org.patchlag.timeline.Timeline;

/**
 * "Still open: confirm as of today". A confirmation of an accepted report that changes nothing but for how long its open
 * clocks are known to have run counts at once; any other is an amendment (docs/adr/013).
 */
@UseCase
@RolesAllowed({Role.Names.REPORTER, Role.Names.APPROVER})
public class ConfirmationService {
    private static final String NOTE = "Confirmed unchanged";

    @Inject
    private ReportLedger ledger;

    @Inject
    private FilingService filing;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Confirms that a report still says all that is known today.
     *
     * @param version the version that the caller has read; null where it does not mind
     * @throws ProblemException where the report was returned, or has a draft of changes: these come first
     */
    public FilingOutcome confirm(String reference, @Nullable Integer version) {
        Report report = ledger.getOwn(reference, version);
        if (report.state() == ReportState.RETURNED) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "This report was returned to you. Correct it and submit it again.");
        }
        if (report.state() != ReportState.DRAFT && !report.handedOver()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "You have saved changes that are not submitted. Submit them first.");
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        ReportContent content = ledger.content(report, report.currentRevision());
        if (content.lastConfirmed().equals(today)) {
            return filed(report, report.currentRevision(), content);
        }
        Filing confirmed = Filings.confirmedOn(Filings.of(content), today);
        if (report.state() == ReportState.ACCEPTED && onlyLonger(content, today)) {
            return keep(report, content.confirmedOn(today), now);
        }
        return report.state() == ReportState.DRAFT
                ? filing.draft(reference, version, confirmed)
                : filing.submit(reference, version, confirmed, NOTE);
    }

    // What was said up to the last confirmation can depend on that day: an end on an unknown day, a date without an
    // end.
    private static boolean onlyLonger(ReportContent content, LocalDate today) {
        Timeline before = Timeline.of(content.events(), content.lastConfirmed());
        Timeline after = Timeline.of(content.events(), today);
        return Arrays.stream(DelayClock.values()).allMatch(delay -> onlyLonger(before.read(delay), after.read(delay)));
    }

    private static boolean onlyLonger(Reading before, Reading after) {
        boolean runs = before.ending() == Ending.OPEN || before.ending() == Ending.NEVER;
        return after.equals(before)
                || (runs && after.ending() == before.ending() && after.start().equals(before.start()));
    }

    private FilingOutcome keep(Report report, ReportContent content, Instant now) {
        int revision = report.confirm(now);
        Caller.Identity author = caller.signedIn();
        ledger.revise(report, new RevisionHead(revision, true, author.account(), author.name(), now, NOTE), content);
        return filed(report, revision, content);
    }

    private FilingOutcome filed(Report report, int revision, ReportContent content) {
        return new FilingOutcome.Filed(
                ledger.view(report, caller.signedIn().organisationName(), revision, content), List.of());
    }
}
