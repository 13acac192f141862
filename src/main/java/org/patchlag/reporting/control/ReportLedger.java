package org.patchlag.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.reporting.entity.Decision;
import org.patchlag.reporting.entity.Report;
import org.patchlag.reporting.entity.ReportContent;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.tenancy.Caller;
import org.patchlag.timeline.Timeline;

/** Reports with their revisions and decisions, as the use cases need them: what is not the caller's is not there. */
@ApplicationScoped
class ReportLedger {
    private static final int FIRST = 1;

    @Inject
    private ReportRepository reports;

    @Inject
    private RevisionRepository revisions;

    @Inject
    private ContentRepository contents;

    @Inject
    private DecisionRepository decisions;

    @Inject
    private AttachmentRepository attachments;

    @Inject
    private Caller caller;

    /** A new report of the caller's hospital. */
    Report begin(Instant now) {
        Report report = new Report(caller.signedIn(), now);
        reports.add(report);
        return report;
    }

    /** Any report that the caller may read. */
    Report get(String reference) {
        return reports.find(reference).orElseThrow(() -> ProblemException.notFound("report"));
    }

    Report get(UUID organisation, UUID id) {
        return reports.find(organisation, id).orElseThrow(() -> ProblemException.notFound("report"));
    }

    /** A report of the caller's own organisation, not changed since it was read. */
    Report getOwn(String reference, @Nullable Integer version) {
        Report report = get(reference);
        if (!report.organisationId().equals(caller.signedIn().organisation())) {
            throw ProblemException.notFound("report");
        }
        report.requireVersion(version);
        return report;
    }

    List<Report> own() {
        return reports.findOf(caller.signedIn().organisation());
    }

    /**
     * Keeps a further revision, and hands the files attached so far over with one that is submitted. The report's own change
     * goes first: where two race, the later one fails here.
     */
    void revise(Report report, RevisionHead head, ReportContent content) {
        reports.flush();
        revisions.add(report, head, content);
        if (head.submitted() && head.revision() > FIRST) { // nothing can be attached to what was not kept yet
            attachments.lock(report); // what is being attached is handed over, too, or comes after
            attachments.handOver(report);
        }
    }

    Decision note(
            Report report, ReportState step, Instant at, @Nullable String message, List<Decision.Reason> reasons) {
        reports.flush();
        return decisions.add(report, step, caller.signedIn(), at, message, reasons, false);
    }

    /** Notes that a step was taken back: the report is what it was before. */
    void noteTakenBack(Report report, Instant at, String message) {
        reports.flush();
        decisions.add(report, report.state(), caller.signedIn(), at, message, List.of(), true);
    }

    List<DecisionRepository.Standing> lastTwo(Report report) {
        return decisions.findLastTwo(report);
    }

    /** Its last step; empty for a draft. */
    Optional<Decision> lastDecision(Report report) {
        List<Decision> life = decisions.findOf(report);
        return life.isEmpty() ? Optional.empty() : Optional.of(life.get(life.size() - 1));
    }

    /** Those that were merged into it, as far as the caller may read them. */
    List<Report> mergedInto(Report report) {
        return reports.findMergedInto(report);
    }

    /** Two reports that nobody else can change before this transaction has ended, as they stand now. */
    void lock(Report one, Report other) {
        reports.lock(one, other);
    }

    ReportContent content(Report report, int revision) {
        return contents.get(report, revision);
    }

    /** The report as its reader may see it. */
    ReportView view(Report report, String hospital, int revision, ReportContent content) {
        return view(report, hospital, revision, content, decisions.findOf(report));
    }

    /** The same, where all its decisions are known. */
    ReportView view(Report report, String hospital, int revision, ReportContent content, List<Decision> life) {
        Caller.Identity reader = caller.signedIn();
        boolean own = report.organisationId().equals(reader.organisation());
        return new ReportView(
                report.organisationId(),
                report.id(),
                report.reference(),
                report.state(),
                hospital,
                report.country(),
                own,
                !own && !reader.countries().contains(report.country()),
                revision,
                report.acceptedRevision(),
                report.merging() == null ? null : report.merging().reference(),
                report.version(),
                report.firstSubmittedAt(),
                report.changedAt(),
                content,
                Timeline.of(content.events(), content.lastConfirmed()),
                life);
    }
}
