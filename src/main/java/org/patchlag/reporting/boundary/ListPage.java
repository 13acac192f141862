package org.patchlag.reporting.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.control.ReportService;
import org.patchlag.reporting.control.ReportView;
import org.patchlag.timeline.DelayClock;

/** A hospital's own reports. */
@Named("listPage")
@RequestScoped
public class ListPage {
    @Inject
    private ReportService reports;

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
}
