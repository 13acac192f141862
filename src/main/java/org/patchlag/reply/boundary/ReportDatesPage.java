package org.patchlag.reply.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.reply.control.ReportDatesService;
import org.patchlag.reporting.control.ReportView;

/** Every version of each date of a report, on the report's own page. */
@Named("reportDatesPage")
@RequestScoped
public class ReportDatesPage {
    @Inject
    private ReportDatesService dates;

    private @Nullable List<Row> read;

    /**
     * An event with the versions of its date.
     *
     * @param event what happened
     * @param versions the versions
     */
    public record Row(String event, List<DateLine> versions) {}

    /** The events of the report that the page shows. */
    public List<Row> of(ReportView report) {
        List<Row> known = read;
        if (known == null) {
            known = dates.of(report).stream()
                    .map(event -> new Row(event.kind().label(), DateLine.of(event, report)))
                    .toList();
            read = known;
        }
        return known;
    }
}
