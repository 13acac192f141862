package org.patchlag.triage.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.reporting.boundary.ReportPage;
import org.patchlag.triage.control.Question;
import org.patchlag.triage.control.QuestionService;

/** The questions about the report of a report's page, and their answers. */
@Named("questionsPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class QuestionsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReportPage page;

    @Inject
    private QuestionService questions;

    private transient @Nullable List<Question> thread;
    private @Nullable String text;
    private @Nullable String error;

    /** All of them, the first first. */
    public List<Question> getThread() {
        List<Question> known = thread;
        if (known == null) {
            known = questions.of(reference());
            thread = known;
        }
        return known;
    }

    /** Asks. */
    public @Nullable String ask() {
        return attempt(() -> questions.ask(reference(), text));
    }

    /** The hospital answers the first question that waits for it. */
    public @Nullable String answer(int number) {
        return attempt(() -> questions.answer(reference(), number, text));
    }

    /** Says that an answer will do. */
    public @Nullable String settle(int number) {
        return attempt(() -> questions.settle(reference(), number));
    }

    /** The number of the first question that waits for the hospital; 0 for none. */
    public int getWaiting() {
        return getThread().stream()
                .filter(question -> question.answeredAt() == null && question.settledAt() == null)
                .mapToInt(Question::number)
                .findFirst()
                .orElse(0);
    }

    private String reference() {
        return Objects.requireNonNull(page.getRef());
    }

    private @Nullable String attempt(Runnable work) {
        try {
            work.run();
            return "/reporting/report?faces-redirect=true&ref=" + reference();
        } catch (ProblemException e) {
            error = e.inOneSentence();
            return null;
        }
    }

    /** What could not be done. */
    public @Nullable String getError() {
        return error;
    }

    /** What is typed. */
    public @Nullable String getText() {
        return text;
    }

    /** Takes what is typed. */
    public void setText(@Nullable String text) {
        this.text = text;
    }
}
