package org.patchlag.reply.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.Vendor;
import org.patchlag.layout.RememberedList;
import org.patchlag.reply.control.CaseListService;
import org.patchlag.reply.entity.CaseDossier;

/** The regulator's list of what it has released to vendors. */
@Named("replyDeskPage")
@RequestScoped
public class ReplyDeskPage extends CaseListPage {
    private static final List<Listed> COLUMNS = List.of(
            new Listed("reference", "Case", ""),
            new Listed("vendor", "Vendor", ""),
            new Listed("model", "Model", ""),
            new Listed("", "Answers", ""),
            new Listed("due", "Time to answer", ""),
            new Listed("released", "Released", ""),
            new Listed("", "Report", ""));

    @Inject
    private CaseListService lists;

    @Inject
    private CatalogueService catalogue;

    private @Nullable List<Line> lines;

    /**
     * A case in the list.
     *
     * @param reference its reference
     * @param report the report's reference
     * @param vendor the vendor
     * @param about model or device type
     * @param state how far it is answered
     * @param window how the time to answer stands
     * @param released when it was released
     */
    public record Line(
            String reference,
            String report,
            String vendor,
            String about,
            String state,
            String window,
            String released) {}

    @Override
    protected String page() {
        return "/reply/desk";
    }

    @Override
    protected RememberedList list() {
        return RememberedList.CASES;
    }

    @Override
    protected List<Listed> columns() {
        return COLUMNS;
    }

    /** The cases of this stretch. */
    public List<Line> getCases() {
        List<Line> known = lines;
        if (known == null) {
            Map<String, String> reports = lists.reports(cases());
            known = cases().stream().map(dossier -> line(dossier, reports)).toList();
            lines = known;
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
                about(dossier),
                state(dossier),
                window(dossier),
                FactLine.day(dossier.released().releasedAt()));
    }
}
