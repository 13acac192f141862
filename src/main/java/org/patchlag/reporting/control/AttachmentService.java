package org.patchlag.reporting.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.HOSPITAL_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.REPORTER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.patchlag.attachment.CheckedFile;
import org.patchlag.attachment.ServedFile;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.entity.Attachment;
import org.patchlag.reporting.entity.Report;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.GrantedScope;
import org.patchlag.tenancy.UseCase;

/**
 * Files as evidence of a report. The hospital attaches them; the regulator has them from the next submission on, at once
 * where no changes wait for one. A vendor never sees any.
 */
@UseCase
@RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR, ANALYST, CURATOR, PUBLISHER})
public class AttachmentService {
    private static final int MOST = 20;

    @Inject
    private ReportLedger ledger;

    @Inject
    private AttachmentRepository attachments;

    @Inject
    private Event<ReportRead> reading;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** What is attached to a report that the caller has just read. */
    @GrantedScope
    public List<Attachment> beside(String reference) {
        return attachments.find(ledger.get(reference));
    }

    /** What is attached to a report; that somebody else than its hospital reads it is told to whoever keeps the log. */
    @GrantedScope
    public List<Attachment> list(String reference) {
        return attachments.find(read(reference));
    }

    /**
     * One file; that somebody else than its hospital reads it is told likewise.
     *
     * @throws ProblemException where there is none that the caller may read
     */
    @GrantedScope
    public ServedFile get(String reference, int number) {
        return attachments.findFile(read(reference), number).orElseThrow(() -> ProblemException.notFound("file"));
    }

    private Report read(String reference) {
        Report report = ledger.get(reference);
        Caller.Identity reader = caller.signedIn();
        if (!report.organisationId().equals(reader.organisation())) {
            reading.fire(new ReportRead(
                    report.organisationId(), report.id(), !reader.countries().contains(report.country())));
        }
        return report;
    }

    /**
     * Attaches a file to a report of the caller's hospital, once: the same file again is the same attachment.
     *
     * @throws ProblemException where the report has ended, or has as many files as it may
     */
    @RolesAllowed({REPORTER, APPROVER})
    public Attachment attach(String reference, CheckedFile file) {
        Report report = ledger.getOwn(reference, null);
        report.requireNotEnded();
        attachments.lock(report);
        Optional<Integer> before = attachments.findNumber(report, file.digest());
        if (before.isEmpty() && attachments.find(report).size() >= MOST) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "A report has at most " + MOST + " files, and this one has as many.");
        }
        int number = before.orElseGet(() -> attachments.add(report, file, caller.signedIn(), clock.instant()));
        return attachments.find(report).stream()
                .filter(one -> one.file().number() == number)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Removes a file that the regulator has not got yet; nothing of it is kept.
     *
     * @throws ProblemException where there is none, or the regulator has it
     */
    @RolesAllowed({REPORTER, APPROVER})
    public void remove(String reference, int number) {
        Report report = ledger.getOwn(reference, null);
        if (attachments.remove(report, number)) {
            return;
        }
        if (attachments.findFile(report, number).isEmpty()) {
            throw ProblemException.notFound("file");
        }
        throw new ProblemException(
                ProblemType.CONFLICT, "The regulator has this file already. What it has is not taken away.");
    }
}
