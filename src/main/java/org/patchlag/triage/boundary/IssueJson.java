package org.patchlag.triage.boundary;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.JsonText;
import org.patchlag.timeline.Reading;
import org.patchlag.triage.control.IssueEntry;
import org.patchlag.triage.control.IssueLine;
import org.patchlag.triage.control.IssueView;
import org.patchlag.triage.control.LinkedReport;
import org.patchlag.triage.entity.IssueDate;

/** Vendor issues as JSON. */
final class IssueJson {
    private IssueJson() {}

    /**
     * What was sent.
     *
     * @param entry the issue
     * @param reports the references of the reports to be linked at once
     */
    record Sent(IssueEntry entry, List<String> reports) {}

    static Sent read(@Nullable String body, boolean withReports) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields root = JsonFields.of(body, problems);
        List<IssueEntry.DateEntry> dates = new ArrayList<>();
        for (JsonFields date : root.objects("dates")) {
            dates.add(new IssueEntry.DateEntry(date.text("kind"), date.text("date"), date.text("source")));
            date.refuseOthers();
        }
        IssueEntry entry = new IssueEntry(
                root.text("vendor"),
                root.text("title"),
                root.text("summary"),
                root.texts("threats"),
                root.texts("models"),
                dates,
                root.text("lastConfirmed"));
        List<String> reports = withReports ? root.texts("reports") : List.of();
        root.refuseOthers();
        JsonFields.refuse(problems);
        return new Sent(entry, reports);
    }

    static JsonObject line(IssueLine line) {
        return JsonText.fields(
                "reference", line.reference(),
                "title", line.title(),
                "vendor", line.vendor(),
                "state", line.state().code(),
                "threats", line.threats(),
                "reports", line.reports(),
                "changedOn", line.changedOn());
    }

    static JsonObject full(IssueView view) {
        JsonArrayBuilder dates = JsonText.list();
        view.timeline().dates().forEach(date -> dates.add(date(date)));
        JsonArrayBuilder clocks = JsonText.list();
        view.timeline().readings().forEach(reading -> clocks.add(clock(reading)));
        JsonArrayBuilder reports = JsonText.list();
        view.reports().forEach(report -> reports.add(report(report)));
        return JsonText.fields(
                "reference", view.reference(),
                "title", view.content().title(),
                "vendor", view.vendor(),
                "state", view.state().code(),
                "revision", view.revision(),
                "version", view.version(),
                "createdAt", view.createdAt(),
                "changedAt", view.changedAt(),
                "closedAt", view.closedAt(),
                "summary", view.content().summary(),
                "threats", JsonText.texts(view.content().threats()),
                "models", JsonText.texts(view.content().modelNames()),
                "confirmed", view.confirmed(),
                "hospitals", view.hospitals(),
                "reportsThatCount", view.counted(),
                "dates", dates.build(),
                "clocks", clocks.build(),
                "reports", reports.build());
    }

    private static JsonObject date(IssueDate date) {
        return JsonText.fields(
                "kind", date.kind().code(),
                "date", date.date().text(),
                "inWords", date.date().inWords(),
                "earliest", date.days().earliest(),
                "latest", date.days().latest(),
                "stated", date.stated(),
                "source", date.source(),
                "reports", JsonText.texts(date.reports()));
    }

    private static JsonObject clock(Reading reading) {
        return JsonText.fields(
                "clock", reading.clock().code(),
                "ending", reading.ending().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "lowerDays", reading.lowerDays(),
                "upperDays", reading.upperDays(),
                "inWords", reading.inWords());
    }

    private static JsonObject report(LinkedReport report) {
        return JsonText.fields(
                "reference", report.reference(),
                "hospital", report.hospital(),
                "country", report.country(),
                "state", report.state().code(),
                "counts", report.counts(),
                "model", report.model(),
                "timeToPatch", report.timeToPatch(),
                "linkedBy", report.linkedByName(),
                "linkedAt", report.linkedAt());
    }
}
