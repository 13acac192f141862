package org.patchlag.triage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.control.CurationService;
import org.patchlag.reporting.control.Findings;
import org.patchlag.triage.entity.BatchAction;

/**
 * Does one thing to many reports, and undoes it. Each report is a transaction of its own, through the same use case as a
 * single one: what cannot be done to one report is said of that report, and the others are done.
 */
@ApplicationScoped
public class BatchActions {
    private static final int MOST = 500;
    private static final Logger LOG = Logger.getLogger(BatchActions.class.getName());

    @Inject
    private BatchService batches;

    @Inject
    private CurationService curation;

    @Inject
    private AssignmentService assignments;

    @Inject
    private IssueLinkService links;

    @Inject
    private HospitalNotices hospitals;

    /** What was done once. */
    public Batch get(UUID id) {
        return batches.get(id);
    }

    /**
     * Does it.
     *
     * @param detail the reason of a return, the assignee's address, or the issue's reference; not needed to accept
     * @param references the reports; one named twice is done once
     * @return what became of each
     * @throws ProblemException where nothing can be done at all
     */
    public Batch act(BatchAction action, @Nullable String detail, List<String> references) {
        String given = Findings.given(detail);
        if (action == BatchAction.RETURN && given == null) {
            throw refused("/message", "Say what the hospitals should correct");
        }
        if (action == BatchAction.LINK && given == null) {
            throw refused("/issue", "Enter the reference of the vendor issue");
        }
        List<String> chosen = new ArrayList<>(new LinkedHashSet<>(references));
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw refused("/reports", "Choose 1 to " + MOST + " reports; you chose " + chosen.size());
        }
        UUID batch = batches.begin(action, given);
        hospitals.tellOnce(batch, () -> all(batch, action, given, chosen));
        return batches.get(batch);
    }

    private void all(UUID batch, BatchAction action, @Nullable String given, List<String> chosen) {
        for (int i = 0; i < chosen.size(); i++) {
            String reference = chosen.get(i);
            int position = i;
            String problem = attempt(() -> {
                String before = one(action, given, reference);
                batches.done(batch, position, reference, before);
            });
            if (problem != null) {
                batches.failed(batch, position, reference, problem);
            }
        }
    }

    private @Nullable String one(BatchAction action, @Nullable String detail, String reference) {
        switch (action) {
            case ACCEPT -> curation.accept(reference, null);
            case RETURN -> curation.giveBack(reference, null, detail, List.of());
            case LINK -> links.link(detail == null ? "" : detail, reference);
            case ASSIGN -> {
                String before = address(reference);
                assignments.assign(reference, detail);
                return before;
            }
        }
        return null;
    }

    /**
     * Undoes what stands of it.
     *
     * @return what it was, with what was undone, and why something could not be
     */
    public Batch undo(UUID id) {
        Batch batch = batches.get(id);
        List<Batch.Item> items = new ArrayList<>();
        UUID undoing = UUID.randomUUID();
        hospitals.tellOnce(undoing, () -> items.addAll(undoAll(batch)));
        hospitals.holdBack(id, undoing);
        return new Batch(id, batch.action(), batch.detail(), batch.doneByName(), batch.doneAt(), List.copyOf(items));
    }

    private List<Batch.Item> undoAll(Batch batch) {
        List<Batch.Item> items = new ArrayList<>();
        for (Batch.Item item : batch.items()) {
            if (!item.stands()) {
                items.add(item);
                continue;
            }
            String problem = attempt(() -> {
                undoOne(batch, item);
                batches.undone(batch.id(), item.position());
            });
            items.add(
                    problem == null
                            ? batches.get(batch.id()).items().get(item.position())
                            : new Batch.Item(
                                    item.position(), item.reference(), problem, item.version(), item.before(), null));
        }
        return items;
    }

    private void undoOne(Batch batch, Batch.Item item) {
        switch (batch.action()) {
            case ACCEPT, RETURN -> curation.takeBack(item.reference(), item.version());
            case LINK -> links.unlink(batch.detail() == null ? "" : batch.detail(), item.reference());
            case ASSIGN -> {
                String now = address(item.reference());
                String assigned = batch.detail() == null ? "" : batch.detail();
                if (!assigned.equalsIgnoreCase(now == null ? "" : now)) {
                    throw new ProblemException(ProblemType.CONFLICT, "Somebody has assigned it anew since.");
                }
                assignments.assign(item.reference(), item.before());
            }
        }
    }

    private @Nullable String address(String reference) {
        Colleague assignee = assignments.assigneeOf(reference);
        return assignee == null ? null : assignee.email();
    }

    // Why it could not be done; null where it was.
    private static @Nullable String attempt(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof ProblemException problem) {
                    return problem.errors().isEmpty()
                            ? problem.detail()
                            : problem.errors().get(0).message();
                }
                if (cause instanceof jakarta.persistence.OptimisticLockException) {
                    return "Somebody else has just changed it. Look at it again.";
                }
            }
            LOG.log(Level.SEVERE, "One report of a bulk action failed", e);
            return "Something went wrong on our side; it is as it was.";
        }
    }

    private static ProblemException refused(String pointer, String message) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS, "Nothing was done.", List.of(new FieldProblem(pointer, message)));
    }
}
