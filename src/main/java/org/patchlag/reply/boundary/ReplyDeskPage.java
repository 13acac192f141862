package org.patchlag.reply.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.Vendor;
import org.patchlag.reply.control.AdjudicationService;
import org.patchlag.reply.entity.CaseDossier;

/** The regulator's list of what it has released to vendors, the contested first. */
@Named("replyDeskPage")
@RequestScoped
public class ReplyDeskPage {
    @Inject
    private AdjudicationService cases;

    @Inject
    private CatalogueService catalogue;

    private @Nullable List<Line> read;

    /**
     * A case in the list.
     *
     * @param reference its reference
     * @param report the report's reference
     * @param vendor the vendor
     * @param about model or device type
     * @param state how far it is answered
     * @param window how the time to answer stands
     * @param contested whether something is to be decided
     */
    public record Line(
            String reference,
            String report,
            String vendor,
            String about,
            String state,
            String window,
            boolean contested) {}

    /** The cases: those with something to decide first, then the latest released. */
    public List<Line> getLines() {
        List<Line> known = read;
        if (known == null) {
            Map<String, String> reports = cases.reports();
            known = cases.list().stream()
                    .sorted(Comparator.comparing(dossier -> !dossier.contested()))
                    .map(dossier -> line(dossier, reports))
                    .toList();
            read = known;
        }
        return known;
    }

    private Line line(CaseDossier dossier, Map<String, String> reports) {
        String reference = dossier.released().reference();
        return new Line(
                reference,
                reports.getOrDefault(reference, ""),
                catalogue
                        .vendor(dossier.released().vendorId())
                        .map(Vendor::name)
                        .orElse(""),
                FactsPage.about(dossier),
                FactsPage.state(dossier),
                FactLine.window(dossier, cases.today()),
                dossier.contested());
    }

    /** How many cases have something to decide. */
    public long getContested() {
        return getLines().stream().filter(Line::contested).count();
    }
}
