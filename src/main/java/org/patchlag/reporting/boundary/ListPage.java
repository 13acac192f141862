package org.patchlag.reporting.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.EnglishDay;
import org.patchlag.reporting.control.ReportService;
import org.patchlag.reporting.control.ReportView;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;

/** A hospital's own reports. */
@Named("listPage")
@RequestScoped
public class ListPage {
    private static final int LONGEST_UNCONFIRMED = 90;
    private static final Set<ReportState> CONFIRMABLE = EnumSet.of(ReportState.SUBMITTED, ReportState.ACCEPTED);
    private static final Set<DelayClock> ASKED_OF_VENDORS = EnumSet.of(DelayClock.TIME_TO_PATCH, DelayClock.PERMISSION);

    @Inject
    private ReportService reports;

    @Inject
    private Clock clock;

    private @Nullable List<ReportView> list;

    /** All of them, the last changed first. */
    public List<ReportView> getReports() {
        List<ReportView> read = list == null ? reports.own() : list;
        list = read;
        return read;
    }

    /** What the headline clock says of one, in words. */
    public String timeToPatch(ReportView report) {
        return report.timeline().read(DelayClock.TIME_TO_PATCH).inWords();
    }

    /** Whether one is open and nobody has confirmed it for more than 90 days: nobody knows whether it still is. */
    public boolean isUnconfirmed(ReportView report) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return CONFIRMABLE.contains(report.state())
                && report.content().lastConfirmed().isBefore(today.minusDays(LONGEST_UNCONFIRMED))
                && ASKED_OF_VENDORS.stream()
                        .anyMatch(asked -> report.timeline().read(asked).ending() == Ending.OPEN);
    }

    /** Those that are open and have not been confirmed for more than 90 days, the longest first. */
    public List<ReportView> getUnconfirmed() {
        return getReports().stream()
                .filter(this::isUnconfirmed)
                .sorted(Comparator.comparing(report -> report.content().lastConfirmed()))
                .toList();
    }

    /** The last day on which one was known to be so, in words. */
    public String confirmed(ReportView report) {
        return EnglishDay.of(report.content().lastConfirmed());
    }
}
