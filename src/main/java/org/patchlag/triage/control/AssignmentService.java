package org.patchlag.triage.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** Which curator looks after which report. It decides nothing: any curator may still decide on any report. */
@UseCase
@RolesAllowed({ANALYST, CURATOR, PUBLISHER})
public class AssignmentService {
    @Inject
    private AssignmentRepository assignments;

    @Inject
    private TriageReportRepository reports;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The curators of the caller's regulator, by name. */
    public List<Colleague> curators() {
        return assignments.findCurators(caller.signedIn().organisation());
    }

    /** Who looks after a report; null for nobody. */
    public @Nullable Colleague assigneeOf(String reference) {
        return assignments
                .find(reports.get(reference), caller.signedIn().organisation())
                .orElse(null);
    }

    /**
     * Gives a report into somebody's care.
     *
     * @param email the curator's address; empty for nobody
     * @throws ProblemException where there is no such curator at the caller's regulator
     */
    @RolesAllowed(CURATOR)
    public void assign(String reference, @Nullable String email) {
        TriageReport report = reports.get(reference);
        Instant now = clock.instant();
        if (email == null || email.isBlank()) {
            assignments.end(report, caller.signedIn(), now);
            return;
        }
        Colleague assignee = curators().stream()
                .filter(curator -> curator.email().equalsIgnoreCase(email.strip()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_FIELDS,
                        "Nothing was assigned.",
                        List.of(new FieldProblem(
                                "/assignee",
                                "Enter the address of a curator of your organisation, or leave it empty"))));
        assignments.end(report, caller.signedIn(), now);
        if (!assignments.add(report, assignee, caller.signedIn(), now)) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "Somebody else has just assigned " + reference + ". Look at it again.");
        }
    }
}
