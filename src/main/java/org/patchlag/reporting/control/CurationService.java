package org.patchlag.reporting.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.entity.Decision;
import org.patchlag.reporting.entity.Report;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/** What a curator decides on the submitted reports of the jurisdiction. */
@UseCase
@RolesAllowed(Role.Names.CURATOR)
public class CurationService {
    private static final int MOST_REASONS = 50;
    private static final int LONGEST_REASON = 1_000;

    @Inject
    private ReportLedger ledger;

    @Inject
    private Separation separation;

    @Inject
    private Event<AcceptanceTakenBack> takingBack;

    @Inject
    private Event<ReportDecided> decided;

    @Inject
    private Clock clock;

    /** Takes the submitted revision: it counts from here. */
    public void accept(String reference, @Nullable Integer version) {
        Report report = decidable(reference, version);
        Instant now = clock.instant();
        report.accept(now);
        note(report, now, null, List.of());
    }

    /**
     * Gives it back to the hospital to be corrected.
     *
     * @param message what is asked for, in words
     * @param reasons what is wrong, field by field; message or reasons may be empty, not both
     */
    public void giveBack(
            String reference, @Nullable Integer version, @Nullable String message, List<Decision.Reason> reasons) {
        String why = Findings.given(message);
        if (why == null && reasons.isEmpty()) {
            throw reasonMissing("/message", "Say what the hospital should correct");
        }
        requireWhole(reasons);
        Report report = decidable(reference, version);
        Instant now = clock.instant();
        report.giveBack(now);
        note(report, now, why, reasons);
    }

    /** Refuses it for good, with a reason; what was merged into it is separated. */
    public void reject(String reference, @Nullable Integer version, @Nullable String reason) {
        String why = Findings.given(reason);
        if (why == null) {
            throw reasonMissing("/message", "Say why the report is rejected");
        }
        Report report = decidable(reference, version);
        Instant now = clock.instant();
        report.reject(now);
        note(report, now, why, List.of());
        separation.separateFrom(report, now);
    }

    /**
     * Takes acceptance or return back: the report waits again, and what counted before counts again. Where nothing did, what
     * was merged into it is separated.
     *
     * @throws ProblemException where the hospital has gone on since, or the report was published since
     */
    public void takeBack(String reference, @Nullable Integer version) {
        Report report = decidable(reference, version);
        List<DecisionRepository.Standing> steps = ledger.lastTwo(report);
        DecisionRepository.Standing last = steps.isEmpty() ? null : steps.get(0);
        boolean stands = last != null
                && !last.takenBack()
                && last.decision() == report.state()
                && Integer.valueOf(last.revision()).equals(report.submittedRevision())
                && report.currentRevision() == last.revision();
        if (last == null || !stands || steps.size() < 2) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The hospital has gone on since; this decision cannot be taken back any more.");
        }
        if (report.state() == ReportState.ACCEPTED) {
            takingBack.fire(new AcceptanceTakenBack(reference, last.decidedAt()));
        }
        Instant now = clock.instant();
        ReportState was = report.state();
        boolean counted = report.acceptedRevision() != null;
        report.takeBack(steps.get(1).countingRevision(), now);
        ledger.noteTakenBack(report, now, "Taken back: " + was.label().toLowerCase(Locale.ROOT));
        tell(report);
        if (counted && report.acceptedRevision() == null) {
            separation.separateFrom(report, now);
        }
    }

    private void note(Report report, Instant at, @Nullable String message, List<Decision.Reason> reasons) {
        ledger.note(report, report.state(), at, message, reasons);
        tell(report);
    }

    private void tell(Report report) {
        decided.fire(new ReportDecided(report.organisationId(), report.reference(), report.state()));
    }

    private Report decidable(String reference, @Nullable Integer version) {
        Report report = ledger.get(reference);
        report.requireVersion(version);
        return report;
    }

    private static void requireWhole(List<Decision.Reason> reasons) {
        if (reasons.size() > MOST_REASONS) {
            throw reasonMissing("/message", "Name at most " + MOST_REASONS + " fields, and say the rest in words");
        }
        Findings findings = new Findings();
        for (int i = 0; i < reasons.size(); i++) {
            String pointer = "/reasons/" + i;
            if (findings.line(pointer + "/pointer", reasons.get(i).field()) == null) {
                findings.add(pointer + "/pointer", "Choose the field to correct");
            }
            if (Findings.given(reasons.get(i).reason()) == null) {
                findings.add(pointer + "/reason", "Say what is wrong with the field");
            } else {
                findings.text(pointer + "/reason", reasons.get(i).reason(), LONGEST_REASON);
            }
        }
        if (!findings.problems().isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_FIELDS, "Nothing was decided.", findings.problems());
        }
    }

    private static ProblemException reasonMissing(String pointer, String message) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS, "Nothing was decided.", List.of(new FieldProblem(pointer, message)));
    }
}
