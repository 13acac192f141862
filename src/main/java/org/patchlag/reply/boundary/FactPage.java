package org.patchlag.reply.boundary;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.attachment.FileKind;
import org.patchlag.attachment.Intake;
import org.patchlag.attachment.SentFile;
import org.patchlag.platform.EnglishDay;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.reply.control.AnswerEntry;
import org.patchlag.reply.control.AnswerService;
import org.patchlag.reply.control.EvidenceService;
import org.patchlag.reply.entity.AnswerKind;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.timeline.EventKind;

/** One case that was released to the manufacturer: its facts, and the form to answer one of them. */
@Named("factPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class FactPage extends DossierPage {
    private static final long serialVersionUID = 1L;

    @Inject
    private AnswerService answers;

    @Inject
    private EvidenceService files;

    @Inject
    private Intake intake;

    private @Nullable String fact;
    private @Nullable String answer;
    private @Nullable String date;
    private @Nullable String evidence;
    private @Nullable String link;
    private transient @Nullable Part file;
    private transient List<FieldProblem> problems = List.of();

    @Override
    CaseDossier read(String reference) {
        return answers.get(reference);
    }

    @Override
    LocalDate today() {
        return answers.today();
    }

    /** Takes the answer that was entered. */
    public void send() {
        String chosen = fact == null ? "" : fact;
        boolean own = !chosen.matches("\\d{1,4}");
        AnswerEntry entry = new AnswerEntry(
                own ? null : Integer.valueOf(chosen),
                own ? chosen : null,
                own ? AnswerKind.OWN_FACT.code() : answer,
                date,
                evidence,
                link);
        attempt(() -> {
            if (SentFile.chosen(file)) {
                files.answer(reference(), entry, SentFile.take(intake, file));
            } else {
                answers.answer(reference(), entry);
            }
        });
    }

    /** Agrees to all that has no answer yet. */
    public void agree() {
        attempt(() -> answers.agree(reference()));
    }

    /** Extends the time to answer. */
    public void extend() {
        attempt(() -> answers.extend(reference()));
    }

    private void attempt(Runnable work) {
        try {
            work.run();
            problems = List.of();
            fact = null;
            answer = null;
            date = null;
            evidence = null;
            link = null;
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage("Kept."));
        } catch (ProblemException e) {
            problems = e.errors().isEmpty() ? List.of(new FieldProblem("", e.detail())) : e.errors();
        }
        forget();
    }

    /** What was wrong with the last entry. */
    public List<FormProblem> getProblems() {
        return FormProblem.of("form", problems);
    }

    /** Up to when the hospital confirmed that these facts are all. */
    public String getKnownUpTo() {
        CaseDossier dossier = getDossier();
        return dossier == null ? "" : EnglishDay.of(dossier.released().lastConfirmed());
    }

    /** Whether it can be answered. */
    public boolean isOpen() {
        CaseDossier dossier = getDossier();
        return dossier != null
                && dossier.released().stands()
                && dossier.released().window().openOn(today());
    }

    /** Whether the time to answer can be extended. */
    public boolean isExtensible() {
        CaseDossier dossier = getDossier();
        return isOpen() && dossier != null && dossier.released().window().extensibleOn(today());
    }

    /** The answers that can be chosen to a fact of the hospital's. */
    public List<AnswerKind> getAnswers() {
        return List.of(AnswerKind.AGREE, AnswerKind.OTHER_DATE, AnswerKind.CONTEST);
    }

    /** What a fact of the vendor's own can be. */
    public List<EventKind> getKinds() {
        return Arrays.asList(EventKind.values());
    }

    /** The endings of files that are taken. */
    public String getAccepted() {
        return FileKind.accepted();
    }

    /** A file that shows it. */
    public @Nullable Part getFile() {
        return file;
    }

    /** Takes a file that shows it. */
    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    /** Which fact: its place, or the code of one of the vendor's own. */
    public @Nullable String getFact() {
        return fact;
    }

    /** Takes which fact. */
    public void setFact(@Nullable String fact) {
        this.fact = fact;
    }

    /** What is said to it. */
    public @Nullable String getAnswer() {
        return answer;
    }

    /** Takes what is said to it. */
    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    /** The vendor's date. */
    public @Nullable String getDate() {
        return date;
    }

    /** Takes the vendor's date. */
    public void setDate(@Nullable String date) {
        this.date = date;
    }

    /** What that is based on. */
    public @Nullable String getEvidence() {
        return evidence;
    }

    /** Takes what that is based on. */
    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence;
    }

    /** Where it can be seen. */
    public @Nullable String getLink() {
        return link;
    }

    /** Takes where it can be seen. */
    public void setLink(@Nullable String link) {
        this.link = link;
    }
}
