package org.patchlag.reply.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.layout.FilteredListPage;
import org.patchlag.platform.ListSort;
import org.patchlag.platform.ListStretch;
import org.patchlag.reply.control.CaseListService;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.CaseFilter;
import org.patchlag.reply.entity.CaseSlice;
import org.patchlag.reply.entity.ReleasedFact;

/** A page with a list of released cases: a regulator's, or a vendor's. */
abstract class CaseListPage extends FilteredListPage<CaseFilter, CaseSlice> {
    @Inject
    private CaseListService cases;

    @Inject
    private Clock clock;

    @Override
    protected ListSort usual() {
        return CaseListService.USUAL;
    }

    @Override
    protected CaseSlice read(CaseFilter filter, ListSort order, @Nullable String place, int most) {
        return cases.find(filter, order, place, most);
    }

    @Override
    protected ListStretch<?> stretch(CaseSlice read) {
        return read.cases();
    }

    /** The cases of this stretch. */
    protected List<CaseDossier> cases() {
        return shown().cases().lines();
    }

    /** How the time to answer of a case stands, in words. */
    protected String window(CaseDossier dossier) {
        return FactLine.window(dossier, LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    /** What a case is about. */
    static String about(CaseDossier dossier) {
        String model = dossier.released().model();
        String type = dossier.released().deviceType();
        return model != null
                ? model
                : type != null ? type + ", model not in the catalogue" : "model not in the catalogue";
    }

    /** How far a case is answered. */
    static String state(CaseDossier dossier) {
        long answered = 0;
        for (ReleasedFact fact : dossier.facts()) {
            answered += dossier.answerTo(fact).isPresent() ? 1 : 0;
        }
        return answered + " of " + dossier.facts().size() + " answered"
                + (dossier.contested() ? ", " + dossier.undecided().size() + " contested" : "");
    }

    @Override
    public List<CaseFilter> getFilters() {
        return List.of(CaseFilter.values());
    }

    @Override
    public long count(CaseFilter of) {
        return shown().counts().of(of);
    }
}
