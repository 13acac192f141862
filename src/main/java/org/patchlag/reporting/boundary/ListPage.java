package org.patchlag.reporting.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.layout.RememberedList;
import org.patchlag.layout.SortedListPage;
import org.patchlag.platform.EnglishDay;
import org.patchlag.platform.ListSort;
import org.patchlag.platform.ListStretch;
import org.patchlag.reporting.control.OwnListService;
import org.patchlag.reporting.control.ReportView;
import org.patchlag.timeline.DelayClock;

/** A hospital's own reports. */
@Named("listPage")
@RequestScoped
public class ListPage extends SortedListPage<ListStretch<ReportView>> {
    private static final int LONGEST_UNCONFIRMED = 90;
    private static final int NAMED = 20;
    private static final List<Listed> COLUMNS = List.of(
            new Listed("reference", "Reference", ""),
            new Listed("yours", "Yours", ""),
            new Listed("device", "Vendor and model", ""),
            new Listed("state", "State", ""),
            new Listed("time-to-patch", "Time to patch", ""),
            new Listed("confirmed", "Last confirmed", ""),
            new Listed("changed", "Changed", ""));

    @Inject
    private OwnListService reports;

    @Inject
    private Clock clock;

    private @Nullable Long count;
    private @Nullable List<ReportView> unconfirmed;

    @Override
    protected String page() {
        return "/reporting/list";
    }

    @Override
    protected RememberedList list() {
        return RememberedList.OWN;
    }

    @Override
    protected List<Listed> columns() {
        return COLUMNS;
    }

    @Override
    protected ListSort usual() {
        return OwnListService.USUAL;
    }

    @Override
    protected String choice() {
        return "";
    }

    @Override
    protected ListStretch<ReportView> read(ListSort order, @Nullable String place, int most) {
        return reports.find(order, place, most);
    }

    @Override
    protected ListStretch<?> stretch(ListStretch<ReportView> read) {
        return read;
    }

    /** The reports of this stretch. */
    public List<ReportView> getReports() {
        return shown().lines();
    }

    /** How many reports there are. */
    public long getCount() {
        long known = count == null ? reports.count() : count;
        count = known;
        return known;
    }

    /** What the headline clock says of one, in words. */
    public String timeToPatch(ReportView report) {
        return report.timeline().read(DelayClock.TIME_TO_PATCH).inWords();
    }

    /**
     * Those that are open and have not been confirmed for more than 90 days, so that nobody knows whether they still are: the
     * longest first, and not all where they are many.
     */
    public List<ReportView> getUnconfirmed() {
        List<ReportView> known = unconfirmed == null ? reports.unconfirmed(lastConfirmed(), NAMED) : unconfirmed;
        unconfirmed = known;
        return known;
    }

    /** How many more of these there are. */
    public long getFurtherUnconfirmed() {
        int named = getUnconfirmed().size();
        return named < NAMED ? 0 : reports.countUnconfirmed(lastConfirmed()) - named;
    }

    private LocalDate lastConfirmed() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(LONGEST_UNCONFIRMED);
    }

    /** The last day on which one was known to be so, in words. */
    public String confirmed(ReportView report) {
        return EnglishDay.of(report.content().lastConfirmed());
    }

    /** The day on which one was last changed, in words. */
    public String changed(ReportView report) {
        return EnglishDay.of(report.changedAt());
    }
}
