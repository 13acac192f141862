package org.patchlag.spreadsheet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.control.ReportLine;
import org.patchlag.query.control.Version;
import org.patchlag.query.language.Query;

/** A regulator's list of reports as a workbook. */
final class ReportListWorkbook {
    private static final List<TableSheet.Column> COLUMNS = List.of(
            new TableSheet.Column("Reference", 18, "The report's reference"),
            new TableSheet.Column("State", 12, "Where it is in its editorial life"),
            new TableSheet.Column("Hospital", 34, "Confidential: for the regulator only"),
            new TableSheet.Column("Hospital's reference", 18, "The hospital's own reference"),
            new TableSheet.Column("Vendor", 24, "The vendor's name"),
            new TableSheet.Column("Model", 22, "The model's name"),
            new TableSheet.Column("Device type", 24, "The device type"),
            new TableSheet.Column("Threats", 24, "CVE numbers, names of malware, bulletins"),
            new TableSheet.Column("Units affected", 10, "How many units"),
            new TableSheet.Column("Submitted on", 12, "Day of the first submission"),
            new TableSheet.Column("Last confirmed", 12, "Last day on which the report was known to be so"),
            new TableSheet.Column("Time to patch", 28, "What the clock says, in words"),
            new TableSheet.Column(
                    "At least (days)",
                    10,
                    "Its least length; for an open case, through how many days it is known to be open"),
            new TableSheet.Column("At most (days)", 10, "Its greatest length; empty where it has not stopped"));

    private ReportListWorkbook() {}

    static XSSFWorkbook of(Query query, Version version, List<ReportLine> lines, LocalDate asOf) {
        Workbooks workbooks = new Workbooks();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("As of", asOf);
        facts.put("Rows", lines.size());
        facts.put("Query", query.isEverything() ? "none: all reports" : query.text());
        facts.put("Version", version == Version.ACCEPTED ? "each as it was accepted" : "each as it was last submitted");
        facts.put("Confidential", "For the regulator's work only: hospitals are named.");
        CoverSheet.write(
                workbooks,
                "Reports of the jurisdiction",
                facts,
                List.of("Days are whole days. An empty cell means not known or not given."));
        TableSheet.write(
                workbooks,
                "Reports",
                COLUMNS,
                lines.stream().map(ReportListWorkbook::row).toList());
        CoverSheet.dictionary(workbooks, Map.of("Reports", COLUMNS));
        return workbooks.workbook();
    }

    private static List<@Nullable Object> row(ReportLine line) {
        return Arrays.asList(
                line.reference(),
                line.state().label(),
                line.hospital(),
                line.hospitalReference(),
                line.vendor(),
                line.model(),
                line.deviceTypeLabel(),
                line.threats(),
                line.unitsAffected(),
                line.submittedOn(),
                line.lastConfirmed(),
                line.timeToPatch(),
                line.lowerDays(),
                line.upperDays());
    }
}
