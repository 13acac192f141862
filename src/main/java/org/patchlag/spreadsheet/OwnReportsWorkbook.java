package org.patchlag.spreadsheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.control.ReportView;
import org.patchlag.reporting.entity.ReportContent;
import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.Reading;

/** A hospital's own reports as a workbook: a row for each report, each event and each clock. */
final class OwnReportsWorkbook {
    private static final List<SheetColumn> REPORTS = List.of(
            new SheetColumn("Reference", 18, "The report's reference"),
            new SheetColumn("Your reference", 18, "The hospital's own reference"),
            new SheetColumn("State", 12, "Where it is in its editorial life"),
            new SheetColumn("Kind of case", 18, "Infection, unpatched flaw or protection request"),
            new SheetColumn("Vendor", 24, "The vendor's name"),
            new SheetColumn("Model", 22, "The model's name"),
            new SheetColumn("Units affected", 10, "How many units"),
            new SheetColumn("Threats", 26, "CVE numbers, names of malware, bulletins"),
            new SheetColumn("Last confirmed", 12, "Last day on which the report was known to be so"),
            new SheetColumn("Time to patch", 30, "What the headline clock says, in words"));
    private static final List<SheetColumn> EVENTS = List.of(
            new SheetColumn("Reference", 18, "The report's reference"),
            new SheetColumn("Event", 22, "What happened"),
            new SheetColumn("Date as filed", 30, "The date as it was said, in the form that the API takes"),
            new SheetColumn("In words", 44, "The same in words"),
            new SheetColumn("Earliest", 12, "First day on which it can have happened"),
            new SheetColumn("Latest", 12, "Last day on which it can have happened"),
            new SheetColumn("Note", 40, "Words about it"));
    private static final List<SheetColumn> CLOCKS = List.of(
            new SheetColumn("Reference", 18, "The report's reference"),
            new SheetColumn("Clock", 20, "Which clock"),
            new SheetColumn("Says", 40, "What it says, in words"),
            new SheetColumn("At least (days)", 10, "Its least length"),
            new SheetColumn("At most (days)", 10, "Its greatest length; empty where it has not stopped"));

    private OwnReportsWorkbook() {}

    static XSSFWorkbook of(String hospital, List<ReportView> reports, LocalDate asOf) {
        Workbooks workbooks = new Workbooks();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("Hospital", hospital);
        facts.put("As of", asOf);
        facts.put("Rows", reports.size());
        facts.put("Filter", "all reports of the hospital, in their latest version");
        CoverSheet.write(
                workbooks,
                "Our reports",
                facts,
                List.of(
                        "Dates are kept as they were said; nothing is filled up.",
                        "An empty cell means not known or not given."));
        List<List<@Nullable Object>> events = new ArrayList<>();
        List<List<@Nullable Object>> clocks = new ArrayList<>();
        for (ReportView report : reports) {
            addEvents(report, events);
            for (Reading reading : report.timeline().readings()) {
                clocks.add(Arrays.asList(
                        report.reference(),
                        reading.clock().label(),
                        reading.inWords(),
                        reading.lowerDays(),
                        reading.upperDays()));
            }
        }
        TableSheet.write(
                workbooks,
                "Reports",
                REPORTS,
                reports.stream().map(OwnReportsWorkbook::row).toList());
        TableSheet.write(workbooks, "Events", EVENTS, events);
        TableSheet.write(workbooks, "Clocks", CLOCKS, clocks);
        Map<String, List<SheetColumn>> dictionary = new LinkedHashMap<>();
        dictionary.put("Reports", REPORTS);
        dictionary.put("Events", EVENTS);
        dictionary.put("Clocks", CLOCKS);
        CoverSheet.dictionary(workbooks, dictionary);
        return workbooks.workbook();
    }

    private static List<@Nullable Object> row(ReportView report) {
        ReportContent content = report.content();
        return Arrays.asList(
                report.reference(),
                content.hospitalReference(),
                report.state().label(),
                content.caseKind() == null ? null : content.caseKind().label(),
                content.device().vendor(),
                content.device().model(),
                content.device().unitsAffected(),
                String.join(", ", content.threats()),
                content.lastConfirmed(),
                report.timeline().read(DelayClock.TIME_TO_PATCH).inWords());
    }

    private static void addEvents(ReportView report, List<List<@Nullable Object>> rows) {
        for (int i = 0; i < report.content().events().size(); i++) {
            Event event = report.content().events().get(i);
            DayRange days = report.timeline().daysOf(i);
            rows.add(Arrays.asList(
                    report.reference(),
                    event.kind().label(),
                    event.date().text(),
                    event.date().inWords(),
                    days.earliest(),
                    days.latest(),
                    report.content().eventNotes().get(i)));
        }
    }
}
