package org.patchlag.reply.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.patchlag.layout.RememberedList;
import org.patchlag.reply.entity.CaseDossier;

/** The manufacturer's list of what was released to it. */
@Named("factsPage")
@RequestScoped
public class FactsPage extends CaseListPage {
    private static final List<Listed> COLUMNS = List.of(
            new Listed("reference", "Case", ""),
            new Listed("model", "Model", ""),
            new Listed("", "Threat", ""),
            new Listed("", "Answers", ""),
            new Listed("due", "Time to answer", ""),
            new Listed("released", "Released", ""),
            new Listed("regulator", "By", ""),
            new Listed("hospital", "Hospital", ""));

    /**
     * A case in the list.
     *
     * @param reference its reference
     * @param about model or device type
     * @param threats the threats
     * @param hospital the hospital, where it agreed; else empty
     * @param released when it was released
     * @param regulator who released it
     * @param window how the time to answer stands
     * @param state how far it is answered
     */
    public record Line(
            String reference,
            String about,
            String threats,
            String hospital,
            String released,
            String regulator,
            String window,
            String state) {}

    @Override
    protected String page() {
        return "/reply/facts";
    }

    @Override
    protected RememberedList list() {
        return RememberedList.FACTS;
    }

    @Override
    protected List<Listed> columns() {
        return COLUMNS;
    }

    /** The cases of this stretch. */
    public List<Line> getCases() {
        return cases().stream().map(this::line).toList();
    }

    private Line line(CaseDossier dossier) {
        return new Line(
                dossier.released().reference(),
                about(dossier),
                dossier.released().threats(),
                dossier.released().hospital() == null ? "" : dossier.released().hospital(),
                FactLine.day(dossier.released().releasedAt()),
                dossier.released().regulator(),
                window(dossier),
                state(dossier));
    }
}
