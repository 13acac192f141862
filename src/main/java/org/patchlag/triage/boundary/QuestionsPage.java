package org.patchlag.triage.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.boundary.ReportPart;
import org.patchlag.triage.control.Question;
import org.patchlag.triage.control.QuestionService;

/** The questions about the report of a report's page, and their answers. */
@Named("questionsPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class QuestionsPage extends ReportPart {
    private static final long serialVersionUID = 1L;

    @Inject
    private QuestionService questions;

    private transient @Nullable List<Question> thread;
    private @Nullable String text;

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

    /** What is typed. */
    public @Nullable String getText() {
        return text;
    }

    /** Takes what is typed. */
    public void setText(@Nullable String text) {
        this.text = text;
    }
}
