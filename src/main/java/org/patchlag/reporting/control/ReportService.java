package org.patchlag.reporting.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.patchlag.reporting.entity.DateHistory;
import org.patchlag.reporting.entity.DatedEvent;
import org.patchlag.reporting.entity.Decision;
import org.patchlag.reporting.entity.Report;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.GrantedScope;
import org.patchlag.tenancy.OrganisationRepository;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;
import org.patchlag.timeline.EventKind;

/** Reading reports: a hospital its own, a regulator those submitted in its jurisdiction. */
@UseCase
@RolesAllowed({
    Role.Names.REPORTER,
    Role.Names.APPROVER,
    Role.Names.HOSPITAL_ADMINISTRATOR,
    Role.Names.ANALYST,
    Role.Names.CURATOR,
    Role.Names.PUBLISHER
})
public class ReportService {
    @Inject
    private ReportLedger ledger;

    @Inject
    private ToldRevisionRepository revisions;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Event<ReportRead> reading;

    @Inject
    private Caller caller;

    /**
     * A report; that somebody else than its hospital reads it is told to whoever keeps the log.
     *
     * @throws org.patchlag.platform.ProblemException where there is none that the caller may read
     */
    @GrantedScope
    public ReportView get(String reference) {
        ReportView view = view(ledger.get(reference));
        if (!view.own()) {
            reading.fire(new ReportRead(view.organisationId(), view.id(), view.granted()));
        }
        return view;
    }

    /** The events of a report, which its reader has read by {@link #get}, with every version of their dates. */
    @GrantedScope
    public List<DatedEvent> dates(ReportView read) {
        return DateHistory.of(revisions.find(read.organisationId(), read.id()));
    }

    /**
     * What the caller's hospital is asked to correct in a report of its own that was returned; empty for any other state.
     *
     * @throws org.patchlag.platform.ProblemException where the report is not the caller's hospital's
     */
    public Optional<Returned> returned(String reference) {
        Report report = ledger.getOwn(reference, null);
        if (report.state() != ReportState.RETURNED) {
            return Optional.empty();
        }
        return ledger.lastDecision(report).map(step -> {
            List<EventKind> events = ledger.content(report, step.revision()).events().stream()
                    .map(event -> event.kind())
                    .toList();
            return new Returned(
                    step.message(),
                    step.reasons().stream()
                            .map(reason -> correction(reason, events))
                            .toList());
        });
    }

    private static Returned.Correction correction(Decision.Reason reason, List<EventKind> events) {
        Integer place = reason.event();
        EventKind event = place != null && place < events.size() ? events.get(place) : null;
        return new Returned.Correction(reason.field(), event, reason.reason());
    }

    /** The references of the reports that were merged into this one. */
    public List<String> mergedInto(String reference) {
        return ledger.mergedInto(ledger.get(reference)).stream()
                .map(Report::reference)
                .toList();
    }

    /** All reports of the caller's own organisation, the last changed first. */
    public List<ReportView> own() {
        return ledger.own().stream().map(this::view).toList();
    }

    private ReportView view(Report report) {
        boolean own = report.organisationId().equals(caller.signedIn().organisation());
        int revision = own ? report.currentRevision() : Objects.requireNonNull(report.submittedRevision(), "row scope");
        String hospital = own
                ? caller.signedIn().organisationName()
                : organisations.find(report.organisationId()).orElseThrow().name();
        return ledger.view(report, hospital, revision, ledger.content(report, revision));
    }
}
