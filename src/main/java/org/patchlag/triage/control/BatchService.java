package org.patchlag.triage.control;

import static org.patchlag.tenancy.Role.Names.CURATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;
import org.patchlag.triage.entity.BatchAction;

/** The record of what was done to many reports at once; {@link BatchActions} does it. */
@UseCase
@RolesAllowed(CURATOR)
public class BatchService {
    @Inject
    private BatchRepository batches;

    @Inject
    private TriageReportRepository reports;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Begins one, and gives its id. */
    public UUID begin(BatchAction action, @Nullable String detail) {
        UUID id = UUID.randomUUID();
        batches.add(id, action, detail, caller.signedIn(), clock.instant());
        return id;
    }

    /** Notes that it was done to a report. */
    public void done(UUID batch, int position, String reference, @Nullable String before) {
        int version = reports.get(reference).version();
        batches.addItem(
                caller.signedIn().organisation(),
                batch,
                new Batch.Item(position, reference, null, version, before, null));
    }

    /** Notes why it was not done to a report. */
    public void failed(UUID batch, int position, String reference, String problem) {
        batches.addItem(
                caller.signedIn().organisation(),
                batch,
                new Batch.Item(position, reference, problem, null, null, null));
    }

    /** Notes that it was undone. */
    public void undone(UUID batch, int position) {
        batches.markUndone(caller.signedIn().organisation(), batch, position, clock.instant());
    }

    /**
     * One of the caller's regulator.
     *
     * @throws ProblemException where there is none
     */
    public Batch get(UUID id) {
        return batches.find(caller.signedIn().organisation(), id)
                .orElseThrow(() -> ProblemException.notFound("bulk action"));
    }
}
