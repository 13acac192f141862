package org.patchlag.reporting.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.platform.RequestKey;
import org.patchlag.reporting.entity.Decision;
import org.patchlag.reporting.entity.Report;
import org.patchlag.reporting.entity.ReportContent;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.CountryScope;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/** What a hospital does with its reports: draft, submit, amend, withdraw. */
@UseCase
@RolesAllowed({Role.Names.REPORTER, Role.Names.APPROVER})
public class FilingService {
    @Inject
    private FilingReader reader;

    @Inject
    private ReportLedger ledger;

    @Inject
    private Separation separation;

    @Inject
    private IdempotencyRepository idempotency;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Says what is wrong with a filing that is to be submitted, or odd, and keeps nothing. */
    public FilingReader.Result check(Filing filing) {
        return reader.read(filing, today(), true);
    }

    /** Keeps a new report as a draft; it may lack anything, but nothing in it may be wrong. */
    public FilingOutcome draft(Filing filing) {
        return file(null, null, filing, false, null);
    }

    /** Keeps a draft, or a correction that is not to be submitted yet, as a further revision of a report. */
    public FilingOutcome draft(String reference, @Nullable Integer version, Filing filing) {
        return file(reference, version, filing, false, null);
    }

    /** Submits a new report. */
    public FilingOutcome submit(Filing filing) {
        return file(null, null, filing, true, null);
    }

    /**
     * Submits a new report once, however often the request comes.
     *
     * @throws ProblemException where the key came with another request before
     */
    public FilingOutcome submitOnce(Filing filing, RequestKey request) {
        Caller.Identity hospital = caller.signedIn();
        Optional<IdempotencyRepository.Used> used = idempotency.awaitAndFind(hospital.organisation(), request.key());
        if (used.isPresent()) {
            if (!used.get().requestDigest().equals(request.digest())) {
                throw new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "Send a new Idempotency-Key with every new report, and the same one only with the same body.");
            }
            return new FilingOutcome.FiledBefore(
                    ledger.get(hospital.organisation(), used.get().reportId()).reference());
        }
        FilingOutcome outcome = submit(filing);
        if (outcome instanceof FilingOutcome.Filed filed) {
            idempotency.add(
                    hospital.organisation(),
                    request.key(),
                    new IdempotencyRepository.Used(
                            request.digest(), filed.report().id()),
                    clock.instant());
        }
        return outcome;
    }

    /**
     * Submits a draft, or amends a report by a further revision.
     *
     * @param version the version that the caller has read; null where it does not mind
     * @param note what was changed and why
     */
    public FilingOutcome submit(String reference, @Nullable Integer version, Filing filing, @Nullable String note) {
        return file(reference, version, filing, true, note);
    }

    /**
     * Adds one event to a report, as a further revision that is submitted.
     *
     * @param version the version that the caller has read; null where it does not mind
     */
    public FilingOutcome addEvent(String reference, @Nullable Integer version, Filing.EventEntry event) {
        Report report = ledger.getOwn(reference, version);
        Filing filing = Filings.withEvent(Filings.of(ledger.content(report, report.currentRevision())), event);
        return file(reference, version, filing, report.state() != ReportState.DRAFT, "Event added");
    }

    /**
     * Takes a report back: it counts no longer, and stays readable. What was merged into it is separated, another hospital's
     * of the group, too.
     *
     * @throws ProblemException where no reason is given
     */
    @CountryScope
    public void withdraw(String reference, @Nullable Integer version, @Nullable String reason) {
        String why = Findings.given(reason);
        if (why == null) {
            throw new ProblemException(
                    ProblemType.INVALID_FIELDS,
                    "The report was not withdrawn.",
                    List.of(new FieldProblem("/reason", "Say why you withdraw the report")));
        }
        Report report = ledger.getOwn(reference, version);
        Instant now = clock.instant();
        report.withdraw(now);
        ledger.note(report, ReportState.WITHDRAWN, now, why, List.of());
        separation.separateFrom(report, now);
    }

    private FilingOutcome file(
            @Nullable String reference,
            @Nullable Integer version,
            Filing filing,
            boolean submit,
            @Nullable String note) {
        Report report = reference == null ? null : ledger.getOwn(reference, version);
        FilingReader.Result read = reader.read(filing, today(), submit);
        if (!read.problems().isEmpty()) {
            return new FilingOutcome.Refused(read.problems());
        }
        return keep(report, read, submit, note);
    }

    private FilingOutcome keep(
            @Nullable Report existing, FilingReader.Result read, boolean submit, @Nullable String note) {
        Instant now = clock.instant();
        ReportContent content = read.content();
        Report report = existing == null ? ledger.begin(now) : existing;
        int revision = submit ? report.submit(now) : report.saveDraft(now);
        ledger.revise(
                report,
                new RevisionHead(
                        revision,
                        submit,
                        caller.signedIn().account(),
                        caller.signedIn().name(),
                        now,
                        note),
                content);
        List<Decision> noted =
                submit ? List.of(ledger.note(report, ReportState.SUBMITTED, now, note, List.of())) : List.of();
        String hospital = caller.signedIn().organisationName();
        return new FilingOutcome.Filed(
                existing == null
                        ? ledger.view(report, hospital, revision, content, noted)
                        : ledger.view(report, hospital, revision, content),
                read.doubts());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
