package org.patchlag.reply.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.reply.control.ReportAnswersService;

/** What the vendor has said to a report, on the report's own page. */
@Named("reportAnswersPage")
@RequestScoped
public class ReportAnswersPage {
    @Inject
    private ReportAnswersService answers;

    private @Nullable List<Line> read;

    /**
     * A case in which the report was released.
     *
     * @param reference its reference
     * @param released when it was released, and whether it stands
     * @param answers what was said
     */
    public record Line(String reference, String released, List<FactLine> answers) {}

    /** The cases of a report, the latest first. */
    public List<Line> of(String report) {
        List<Line> known = read;
        if (known == null) {
            known = answers.of(report).stream()
                    .map(dossier -> new Line(
                            dossier.released().reference(),
                            "released to the vendor on "
                                    + FactLine.day(dossier.released().releasedAt())
                                    + (dossier.released().stands() ? "" : ", taken back or released anew since"),
                            FactLine.answered(dossier)))
                    .toList();
            read = known;
        }
        return known;
    }
}
