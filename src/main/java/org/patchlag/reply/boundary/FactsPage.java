package org.patchlag.reply.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.patchlag.reply.control.AnswerService;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.ReleasedFact;

/** The manufacturer's list of what was released to it. */
@Named("factsPage")
@RequestScoped
public class FactsPage {
    @Inject
    private AnswerService answers;

    /**
     * A case in the list.
     *
     * @param reference its reference
     * @param about model or device type
     * @param threats the threats
     * @param hospital the hospital, where it agreed; else empty
     * @param regulator who released it
     * @param window how the time to answer stands
     * @param state how far it is answered
     */
    public record Line(
            String reference,
            String about,
            String threats,
            String hospital,
            String regulator,
            String window,
            String state) {}

    /** The cases, the latest first. */
    public List<Line> getLines() {
        return answers.list().stream().map(this::line).toList();
    }

    private Line line(CaseDossier dossier) {
        return new Line(
                dossier.released().reference(),
                about(dossier),
                dossier.released().threats(),
                dossier.released().hospital() == null ? "" : dossier.released().hospital(),
                dossier.released().regulator(),
                FactLine.window(dossier, answers.today()),
                state(dossier));
    }

    static String about(CaseDossier dossier) {
        String model = dossier.released().model();
        String type = dossier.released().deviceType();
        return model != null
                ? model
                : type != null ? type + ", model not in the catalogue" : "model not in the catalogue";
    }

    static String state(CaseDossier dossier) {
        long facts = dossier.facts().size();
        long answered = 0;
        for (ReleasedFact fact : dossier.facts()) {
            answered += dossier.answerTo(fact).isPresent() ? 1 : 0;
        }
        return answered + " of " + facts + " answered"
                + (dossier.contested() ? ", " + dossier.undecided().size() + " contested" : "");
    }
}
