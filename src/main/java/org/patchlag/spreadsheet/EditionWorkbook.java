package org.patchlag.spreadsheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.boundary.FlatColumn;
import org.patchlag.benchmark.boundary.FlatRow;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.benchmark.entity.PublishedEdition;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.PublicForm.GridPoint;

/** An edition as a workbook: the same figures as its page, in typed cells, with a chart of its own. */
final class EditionWorkbook {
    private static final List<String> NOTES = List.of(
            "Of the reports received: hospitals choose what they report, so these are not all devices.",
            "Shares are rounded to 5 points, or to 10 where a vendor is named; intervals are rounded outwards.",
            "\"Not enough data\" has no other reason than that.",
            "\"Not yet known\" means that too few cases have been followed for so long.",
            "\"At least\" means that too few fixes came since the day before to show a rise.",
            "Coverage is in the sheet \"All clocks\": how the reports of each clock came to be reported.",
            "A row whose figures are older than the edition has changed too little since to be renewed.",
            "Rows are in alphabetical order. Where two intervals overlap, the data do not say who is faster.");

    private EditionWorkbook() {}

    static XSSFWorkbook of(PublishedEdition edition) {
        Workbooks workbooks = new Workbooks();
        PublicTables tables = edition.tables();
        PublicTables.ClockTables headline = tables.headline();
        CoverSheet.write(workbooks, "Time to patch of medical devices", facts(edition), NOTES);
        Map<String, List<SheetColumn>> dictionary = new LinkedHashMap<>();
        List<PublicCell> types = new ArrayList<>(headline.of(Kind.ALL));
        types.addAll(headline.of(Kind.TYPE));
        sheet(workbooks, "Device types", types, Level.G.days(), dictionary);
        sheet(workbooks, "Half-years", headline.of(Kind.TYPE_HALF), Level.G.days(), dictionary);
        sheet(workbooks, "Countries", headline.of(Kind.COUNTRY), Level.G.days(), dictionary);
        List<Integer> named = namedDays(tables);
        sheet(workbooks, "Vendors", headline.of(Kind.VENDOR), named, dictionary);
        sheet(workbooks, "Models", headline.of(Kind.MODEL), named, dictionary);
        flat(workbooks, edition, dictionary);
        statements(workbooks, edition, dictionary);
        CoverSheet.dictionary(workbooks, dictionary);
        VendorChart.draw(workbooks, headline.of(Kind.VENDOR));
        return workbooks.workbook();
    }

    private static Map<String, Object> facts(PublishedEdition edition) {
        PublicTables tables = edition.tables();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("Edition", edition.number());
        facts.put("Published by", tables.regulator());
        facts.put("Countries", String.join(", ", tables.jurisdiction()));
        facts.put("Reports accepted up to", LocalDate.parse(tables.asOf()));
        facts.put("Method", tables.method());
        PublicTables.Erratum erratum = tables.erratum();
        if (erratum != null) {
            facts.put("Corrects edition", erratum.corrects());
            facts.put("What was wrong in it", erratum.note());
        }
        facts.put("Clock", "Time to patch: from the day the vendor was notified to the first fix approved or offered");
        facts.put("All clocks", "The sheet \"All clocks\" has every clock of the edition as one flat table");
        facts.put("Rows", tables.headline().cells().size());
        facts.put("Licence", "Creative Commons Attribution 4.0; name Patchlag and the number of the edition");
        if (tables.demonstration()) {
            facts.put("Demonstration", "Hospitals, vendors and figures are invented. Do not quote them.");
        }
        return facts;
    }

    private static void flat(Workbooks workbooks, PublishedEdition edition, Map<String, List<SheetColumn>> dictionary) {
        List<SheetColumn> columns = Arrays.stream(FlatColumn.values())
                .map(column -> new SheetColumn(
                        column.heading(), column.datatype().equals("string") ? 20 : 12, column.meaning()))
                .toList();
        dictionary.put("All clocks", columns);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (FlatRow row : FlatRow.of(edition)) {
            List<@Nullable Object> values = new ArrayList<>();
            for (FlatColumn column : FlatColumn.values()) {
                values.add(column.value(row));
            }
            rows.add(values);
        }
        TableSheet.write(workbooks, "All clocks", columns, rows);
    }

    private static void statements(
            Workbooks workbooks, PublishedEdition edition, Map<String, List<SheetColumn>> dictionary) {
        List<PublicTables.Statement> said = edition.tables().statements();
        if (said == null || said.isEmpty()) {
            return;
        }
        List<SheetColumn> columns = List.of(
                new SheetColumn("Vendor", 24, "Who says it"),
                new SheetColumn("Statement", 100, "The vendor's own words, beside its rows"));
        dictionary.put("Statements", columns);
        TableSheet.write(
                workbooks,
                "Statements",
                columns,
                said.stream()
                        .map(one -> List.<@Nullable Object>of(one.vendor(), one.words()))
                        .toList());
    }

    static List<Integer> namedDays(PublicTables tables) {
        return tables.headline().of(Kind.VENDOR).stream()
                .flatMap(cell -> Optional.ofNullable(cell.form()).stream())
                .findFirst()
                .map(form -> form.level().days())
                .orElse(Level.V3.days());
    }

    private static void sheet(
            Workbooks workbooks,
            String name,
            List<PublicCell> cells,
            List<Integer> days,
            Map<String, List<SheetColumn>> dictionary) {
        List<SheetColumn> columns = columns(days);
        dictionary.put(name, columns);
        TableSheet.write(
                workbooks,
                name,
                columns,
                cells.stream().map(cell -> row(cell, days)).toList());
    }

    private static List<SheetColumn> columns(List<Integer> days) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(new SheetColumn("Name", 28, "Device type, half-year, country, vendor or model"));
        columns.add(new SheetColumn("Vendor", 24, "The vendor, where one is named"));
        columns.add(new SheetColumn("Device type", 24, "The device type of a half-year or model"));
        for (int day : days) {
            String by = "by day " + day;
            columns.add(new SheetColumn(
                    "Fixed " + by + " (%)", 10, "Share of the reports in which a fix was approved or offered " + by));
            columns.add(new SheetColumn("Lower " + by + " (%)", 10, "Lower end of the 95 % interval of that share"));
            columns.add(new SheetColumn("Upper " + by + " (%)", 10, "Upper end of the 95 % interval of that share"));
            columns.add(new SheetColumn(
                    "Note " + by, 16, "\"at least\", \"up to\", \"not enough data\" or \"not yet known\""));
        }
        columns.add(new SheetColumn("Reports, at least", 12, "Band of the number of reports; not shown by vendor"));
        columns.add(new SheetColumn("Hospital groups, at least", 12, "Band of the number of hospital groups"));
        columns.add(
                new SheetColumn("Vendor promises (days)", 12, "Within how many days the vendor itself promises a fix"));
        columns.add(new SheetColumn("Promise in words", 40, "The vendor's own words"));
        columns.add(new SheetColumn(
                "Beside comparable devices", 26, "Slower, not distinguishable or faster; empty where nothing is said"));
        columns.add(new SheetColumn(
                "Figures as of",
                14,
                "Day of the row's figures: earlier than the edition where too little has changed since"));
        return columns;
    }

    private static List<@Nullable Object> row(PublicCell cell, List<Integer> days) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(cell.label());
        row.add(cell.vendor());
        row.add(cell.type());
        PublicForm form = cell.form();
        for (int day : days) {
            Optional<GridPoint> point = form == null
                    ? Optional.empty()
                    : form.grid().stream().filter(at -> at.day() == day).findFirst();
            row.add(point.map(GridPoint::share)
                    .map(share -> new Workbooks.Percent(share))
                    .orElse(null));
            row.add(point.map(at -> new Workbooks.Percent(at.lower())).orElse(null));
            row.add(point.map(at -> new Workbooks.Percent(at.upper())).orElse(null));
            row.add(point.map(EditionWorkbook::note).orElse(form == null ? "not enough data" : "not yet known"));
        }
        row.add(form == null ? null : form.reportsAtLeast());
        row.add(form == null ? null : form.groupsAtLeast());
        row.add(cell.promisedDays());
        row.add(cell.promise());
        row.add(
                cell.comparison() == null
                        ? null
                        : cell.comparison().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        row.add(form == null ? null : LocalDate.parse(cell.asOf()));
        return row;
    }

    private static String note(GridPoint point) {
        if (point.atLeast()) {
            return "at least";
        }
        Integer share = point.share();
        return share == null || share.equals(point.shareUpTo()) ? "" : "up to " + point.shareUpTo() + " %";
    }
}
