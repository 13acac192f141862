package org.patchlag.reporting.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.entity.Report;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/** Two reports of one case become one that counts; both stay readable, and they can be separated again. */
@UseCase
@RolesAllowed(Role.Names.CURATOR)
public class MergeService {
    @Inject
    private ReportLedger ledger;

    @Inject
    private Separation separation;

    @Inject
    private Event<ReportDecided> decided;

    @Inject
    private Clock clock;

    /**
     * Merges a report into another of the same hospital or group.
     *
     * @param reference the one that counts no longer
     * @param version its version that the caller has read; null where it does not mind
     * @param into the reference of the one that stays
     * @param reason why they are the same case; may be empty
     * @throws ProblemException where the two cannot be one
     */
    public void merge(String reference, @Nullable Integer version, @Nullable String into, @Nullable String reason) {
        String other = Findings.given(into);
        if (other == null) {
            throw new ProblemException(
                    ProblemType.INVALID_FIELDS,
                    "Nothing was merged.",
                    List.of(new FieldProblem("/into", "Enter the reference of the report that stays")));
        }
        Report report = ledger.get(reference);
        Report stays = ledger.get(other);
        // Merged both ways at once, or into one that just ends, the case would count nowhere.
        ledger.lock(report, stays);
        report.requireVersion(version);
        List<String> others =
                ledger.mergedInto(report).stream().map(Report::reference).toList();
        if (!others.isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    String.join(", ", others) + " was merged into " + reference + ". Separate it first, or merge "
                            + stays.reference() + " into " + reference + ".");
        }
        Instant now = clock.instant();
        report.mergeInto(stays, now);
        String why = Findings.given(reason);
        ledger.note(
                report,
                ReportState.MERGED,
                now,
                "Merged into " + stays.reference() + (why == null ? "" : ": " + why),
                List.of());
        // The hospital of the one that stays is told nothing: its report is what it was.
        decided.fire(new ReportDecided(report.organisationId(), report.reference(), report.state()));
    }

    /** Takes a merged report out again: it is what it was before. */
    public void separate(String reference, @Nullable Integer version) {
        Report report = ledger.get(reference);
        report.requireVersion(version);
        separation.separate(report, clock.instant());
    }
}
