package org.patchlag.reply.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.reply.control.AdjudicationService;
import org.patchlag.reply.control.CaseListService;
import org.patchlag.reply.control.ReleaseService;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.FactAnswer;

/** One released case as the regulator sees it, and the form to decide what is contested. */
@Named("casePage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class CasePage extends DossierPage {
    private static final long serialVersionUID = 1L;

    @Inject
    private AdjudicationService cases;

    @Inject
    private CaseListService lists;

    @Inject
    private ReleaseService releases;

    private @Nullable String number;
    private @Nullable String version;
    private @Nullable String reason;
    private @Nullable String error;
    private @Nullable String message;

    @Override
    CaseDossier read(String reference) {
        return cases.get(reference);
    }

    @Override
    LocalDate today() {
        return cases.today();
    }

    /** Decides. */
    public void decide() {
        String chosen = number == null ? "" : number;
        attempt(() -> {
            cases.decide(
                    reference(),
                    chosen.matches("\\d{1,4}") ? Integer.parseInt(chosen) : 0,
                    FactAnswer.Version.of(version),
                    reason);
            message = "Decided. Both versions stay; the vendor is told by mail.";
        });
    }

    /** Takes the case back. */
    public void takeBack() {
        attempt(() -> {
            releases.takeBack(reference());
            message = "Taken back. What was said to it stays, and counts no longer.";
        });
    }

    private void attempt(Runnable work) {
        error = null;
        message = null;
        try {
            work.run();
            reason = null;
        } catch (ProblemException e) {
            error = e.inOneSentence();
        }
        forget();
    }

    /** What is to be decided. */
    public List<FactLine> getUndecided() {
        return getLines().stream().filter(FactLine::undecided).toList();
    }

    /** The report that it is of. */
    public String getReport() {
        CaseDossier dossier = getDossier();
        return dossier == null ? "" : lists.reports(List.of(dossier)).getOrDefault(reference(), "");
    }

    /** Whether the reader may decide. */
    public boolean isMayDecide() {
        CaseDossier dossier = getDossier();
        return dossier != null && dossier.released().stands() && cases.maySettle(dossier);
    }

    /** Which answer. */
    public @Nullable String getNumber() {
        return number;
    }

    /** Takes which answer. */
    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    /** Whose version counts. */
    public @Nullable String getVersion() {
        return version;
    }

    /** Takes whose version counts. */
    public void setVersion(@Nullable String version) {
        this.version = version;
    }

    /** Why. */
    public @Nullable String getReason() {
        return reason;
    }

    /** Takes why. */
    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    /** What could not be done. */
    public @Nullable String getError() {
        return error;
    }

    /** What was done. */
    public @Nullable String getMessage() {
        return message;
    }
}
