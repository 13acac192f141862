package org.patchlag.reporting.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.reporting.control.CurationService;
import org.patchlag.reporting.entity.Decision;

/** A curator's decision on the report of a report's page: accept, return with what to correct field by field, reject. */
@Named("decidePage")
@ViewScoped
@SuppressWarnings("serial") // the service is a proxy, which can be serialised
public class DecidePage extends ReportPart {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurationService curation;

    private final ArrayList<ReasonForm> reasons = new ArrayList<>(List.of(new ReasonForm()));
    private final ArrayList<FormProblem> problems = new ArrayList<>();
    private @Nullable String message;
    private boolean added;

    /** Accepts it. */
    public @Nullable String accept() {
        return decide(() -> curation.accept(reference(), page().getVersion()));
    }

    /** Returns it with all that is to be corrected. */
    public @Nullable String giveBack() {
        List<ReasonForm> entered =
                reasons.stream().filter(reason -> !reason.untouched()).toList();
        reasons.retainAll(entered); // so that a problem's place is that of its row
        List<Decision.Reason> given = entered.stream()
                .map(reason -> new Decision.Reason(reason.getField(), reason.getReason()))
                .toList();
        return decide(() -> curation.giveBack(reference(), page().getVersion(), message, given));
    }

    /** Rejects it with a reason. */
    public @Nullable String reject() {
        return decide(() -> curation.reject(reference(), page().getVersion(), message));
    }

    private @Nullable String decide(Runnable work) {
        added = false;
        problems.clear();
        try {
            work.run();
            return here();
        } catch (ProblemException e) {
            for (FieldProblem problem : e.errors()) {
                problems.add(new FormProblem(problem.message(), target(problem.pointer())));
            }
            if (problems.isEmpty()) {
                problems.add(new FormProblem(e.detail(), "decide"));
            }
            if (reasons.isEmpty()) {
                reasons.add(new ReasonForm());
            }
            return null;
        }
    }

    // Of "/reasons/2/pointer" the third row's first field.
    private static String target(String pointer) {
        return pointer.startsWith("/reasons/")
                ? "decide:" + pointer.substring(1).replace("pointer", "field").replace('/', ':')
                : "decide:message";
    }

    /** Adds an empty row. */
    public void add() {
        problems.clear();
        reasons.add(new ReasonForm());
        added = true;
    }

    /** Takes a row away. */
    public void remove(ReasonForm reason) {
        problems.clear();
        added = false;
        reasons.remove(reason);
    }

    /** Whether a row was just added: whoever added it goes on in it. */
    public boolean isAdded() {
        return added;
    }

    /** What to correct, field by field. */
    public List<ReasonForm> getReasons() {
        return reasons;
    }

    /** What must be mended in this form. */
    public List<FormProblem> getProblems() {
        return problems;
    }

    /** What is wrong with the message; empty for nothing. */
    public String getMessageError() {
        return error("decide:message");
    }

    /** What is wrong with a field of a row; empty for nothing. */
    public String reasonError(int row, String field) {
        return error("decide:reasons:" + row + ":" + field);
    }

    private String error(String target) {
        return problems.stream()
                .filter(problem -> problem.target().equals(target))
                .map(FormProblem::message)
                .findFirst()
                .orElse("");
    }

    /** Words to the hospital. */
    public @Nullable String getMessage() {
        return message;
    }

    /** Takes words to the hospital. */
    public void setMessage(@Nullable String message) {
        this.message = message;
    }
}
