package org.patchlag.query.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.control.ReportFilter;
import org.patchlag.query.control.ReportLine;
import org.patchlag.query.control.ReportListService;

/** The reports that wait for a decision. */
@Named("inboxPage")
@RequestScoped
public class InboxPage {
    @Inject
    private ReportListService reports;

    private @Nullable List<ReportLine> lines;

    /** The reports that wait, the longest waiting last. */
    public List<ReportLine> getLines() {
        List<ReportLine> known = lines == null ? reports.findAll(ReportFilter.INBOX.toQuery()) : lines;
        lines = known;
        return known;
    }

    /** For how many days a report has waited. */
    public long age(ReportLine line) {
        return ChronoUnit.DAYS.between(line.submittedOn(), reports.today());
    }
}
