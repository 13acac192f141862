package org.patchlag.reply.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.layout.SortedListPage;
import org.patchlag.platform.ListSort;
import org.patchlag.platform.ListStretch;
import org.patchlag.reply.control.CaseListService;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.CaseFilter;
import org.patchlag.reply.entity.CaseSlice;
import org.patchlag.reply.entity.ReleasedFact;

/** A page with a list of released cases: a regulator's, or a vendor's. */
abstract class CaseListPage extends SortedListPage<CaseSlice> {
    @Inject
    private CaseListService cases;

    @Inject
    private Clock clock;

    private @Nullable String show;

    @Override
    protected ListSort usual() {
        return CaseListService.USUAL;
    }

    @Override
    protected String choice() {
        return filter() == CaseFilter.ALL ? "" : "show=" + filter().code() + "&";
    }

    @Override
    protected CaseSlice read(ListSort order, @Nullable String place, int most) {
        return cases.find(filter(), order, place, most);
    }

    @Override
    protected ListStretch<?> stretch(CaseSlice read) {
        return read.cases();
    }

    private CaseFilter filter() {
        return show == null ? CaseFilter.ALL : CaseFilter.ofCode(show).orElse(CaseFilter.ALL);
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

    /** The filters. */
    public List<CaseFilter> getFilters() {
        return List.of(CaseFilter.values());
    }

    /** How many cases a filter has. */
    public long count(CaseFilter of) {
        return shown().counts().of(of);
    }

    /** How many cases stand. */
    public long getAll() {
        return shown().counts().all();
    }

    /** Whether a filter is the present one. */
    public boolean isShown(CaseFilter of) {
        return of == filter();
    }

    /** The present filter's code, if the address names one. */
    public @Nullable String getShow() {
        return show;
    }

    /** Takes the filter's code. */
    public void setShow(@Nullable String show) {
        this.show = show;
    }
}
