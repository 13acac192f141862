package org.patchlag.benchmark.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.control.AcceptanceTakenBack;
import org.patchlag.tenancy.Caller;

/** An acceptance that an edition may rest on is not taken back; such a report is amended, rejected or withdrawn. */
@ApplicationScoped
public class AcceptancesInUse {
    @Inject
    private EditionRepository editions;

    @Inject
    private Caller caller;

    void refuse(@Observes AcceptanceTakenBack acceptance) {
        editions.lock(caller.signedIn().organisation());
        if (editions.begunSince(acceptance.acceptedAt())) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "An edition was frozen since " + acceptance.reference()
                            + " was accepted, and counts it. Discard that edition first if it is not released; else ask"
                            + " the hospital to amend the report.");
        }
    }
}
