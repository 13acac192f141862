package org.patchlag.spreadsheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
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
            "Rows are in alphabetical order. Where two intervals overlap, the data do not say who is faster.");

    private EditionWorkbook() {}

    static XSSFWorkbook of(PublishedEdition edition) {
        Workbooks workbooks = new Workbooks();
        PublicTables tables = edition.tables();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("Edition", edition.number());
        facts.put("Published by", tables.regulator());
        facts.put("Countries", String.join(", ", tables.jurisdiction()));
        facts.put("Reports accepted up to", LocalDate.parse(tables.asOf()));
        facts.put("Method", tables.method());
        facts.put("Clock", "Time to patch: from the day the vendor was notified to the first fix approved or offered");
        facts.put("Rows", tables.headline().cells().size());
        facts.put("Licence", "Creative Commons Attribution 4.0; name Patchlag and the number of the edition");
        if (tables.demonstration()) {
            facts.put("Demonstration", "Hospitals, vendors and figures are invented. Do not quote them.");
        }
        CoverSheet.write(workbooks, "Time to patch of medical devices", facts, NOTES);
        Map<String, List<TableSheet.Column>> dictionary = new LinkedHashMap<>();
        List<PublicCell> types = new ArrayList<>(tables.headline().of(Kind.ALL));
        types.addAll(tables.headline().of(Kind.TYPE));
        sheet(workbooks, "Device types", types, Level.G.days(), dictionary);
        List<Integer> named = namedDays(tables);
        XSSFSheet vendors = sheet(workbooks, "Vendors", tables.headline().of(Kind.VENDOR), named, dictionary);
        sheet(workbooks, "Models", tables.headline().of(Kind.MODEL), named, dictionary);
        CoverSheet.dictionary(workbooks, dictionary);
        VendorChart.draw(vendors, tables.headline().of(Kind.VENDOR).size(), shareColumn(named, 90));
        return workbooks.workbook();
    }

    static List<Integer> namedDays(PublicTables tables) {
        return tables.headline().of(Kind.VENDOR).stream()
                .flatMap(cell -> Optional.ofNullable(cell.form()).stream())
                .findFirst()
                .map(form -> form.level().days())
                .orElse(Level.V3.days());
    }

    // Two columns of names come first, then four for each day.
    private static int shareColumn(List<Integer> days, int day) {
        return 2 + 4 * Math.max(0, days.indexOf(day));
    }

    private static XSSFSheet sheet(
            Workbooks workbooks,
            String name,
            List<PublicCell> cells,
            List<Integer> days,
            Map<String, List<TableSheet.Column>> dictionary) {
        List<TableSheet.Column> columns = columns(days);
        dictionary.put(name, columns);
        return TableSheet.write(
                workbooks,
                name,
                columns,
                cells.stream().map(cell -> row(cell, days)).toList());
    }

    private static List<TableSheet.Column> columns(List<Integer> days) {
        List<TableSheet.Column> columns = new ArrayList<>();
        columns.add(new TableSheet.Column("Name", 28, "Device type, vendor or model"));
        columns.add(new TableSheet.Column("Vendor", 24, "The vendor, where one is named"));
        for (int day : days) {
            String by = "by day " + day;
            columns.add(new TableSheet.Column(
                    "Fixed " + by + " (%)", 10, "Share of the reports in which a fix was approved or offered " + by));
            columns.add(
                    new TableSheet.Column("Lower " + by + " (%)", 10, "Lower end of the 95 % interval of that share"));
            columns.add(
                    new TableSheet.Column("Upper " + by + " (%)", 10, "Upper end of the 95 % interval of that share"));
            columns.add(new TableSheet.Column(
                    "Note " + by, 16, "\"at least\", \"up to\", \"not enough data\" or \"not yet known\""));
        }
        columns.add(
                new TableSheet.Column("Reports, at least", 12, "Band of the number of reports; not shown by vendor"));
        columns.add(new TableSheet.Column("Hospital groups, at least", 12, "Band of the number of hospital groups"));
        columns.add(new TableSheet.Column(
                "Vendor promises (days)", 12, "Within how many days the vendor itself promises a fix"));
        columns.add(new TableSheet.Column("Promise in words", 40, "The vendor's own words"));
        return columns;
    }

    private static List<@Nullable Object> row(PublicCell cell, List<Integer> days) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(cell.label());
        row.add(cell.vendor());
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
