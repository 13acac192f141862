package org.patchlag.reply.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.Vendor;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.EventDates;
import org.patchlag.tenancy.Caller;

/**
 * The cases in which a report was released, as their reader may know them: only the regulator that released one is told who
 * of the vendor's people answered; to the hospital it is the vendor that did.
 */
@ApplicationScoped
class ReportCases {
    @Inject
    private CaseRepository cases;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private Caller caller;

    /** Those of a report, the latest released first. */
    List<CaseDossier> of(String report) {
        return cases.findOfReport(report).stream().map(this::known).toList();
    }

    /** Those of a report with the revision that each is of, the first released first. */
    List<EventDates.Source> sources(String report) {
        return cases.findSources(report).stream()
                .map(source -> new EventDates.Source(source.revision(), known(source.dossier())))
                .toList();
    }

    private CaseDossier known(CaseDossier dossier) {
        if (dossier.released().organisationId().equals(caller.signedIn().organisation())) {
            return dossier;
        }
        String vendor = catalogue
                .vendor(dossier.released().vendorId())
                .map(Vendor::name)
                .orElse("The vendor");
        return dossier.inTheNameOf(vendor);
    }
}
