package org.patchlag.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.PublicForm.GridPoint;

/**
 * The workbook's own chart: each vendor's 95 % interval as a bar whose colour changes at the share. Where only the
 * interval is published, the bar has one colour. It reads a table beside it, in which the bar's parts add up.
 */
final class VendorChart {
    private static final int DAY = 90;
    private static final byte[] DARK = {0x0b, 0x5a, 0x6b};
    private static final byte[] LIGHT = {(byte) 0xa9, (byte) 0xcd, (byte) 0xd5};
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final int FIRST_COLUMN = 13; // right of the chart

    private VendorChart() {}

    static void draw(Workbooks workbooks, List<PublicCell> vendors) {
        List<List<@Nullable Object>> rows = vendors.stream()
                .filter(vendor -> point(vendor).isPresent())
                .map(VendorChart::row)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        XSSFSheet sheet = workbooks.workbook().createSheet("Chart");
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        table(workbooks, sheet, rows);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, 0, 12, 8 + 2 * rows.size());
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText("Share fixed by day " + DAY + " of the reports received: 95 % intervals");
        chart.setTitleOverlay(false);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis shares = chart.createValueAxis(AxisPosition.BOTTOM);
        shares.setMinimum(0);
        shares.setMaximum(1);
        shares.setNumberFormat("0%");
        shares.setCrosses(AxisCrosses.AUTO_ZERO);
        shares.setCrossBetween(AxisCrossBetween.BETWEEN);
        names.setOrientation(AxisOrientation.MAX_MIN); // the first vendor on top
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, shares);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setVaryColors(false);
        series(data, sheet, rows.size(), 1, "Below the interval", new XDDFNoFillProperties());
        series(data, sheet, rows.size(), 2, "Lower end to share", new XDDFSolidFillProperties(XDDFColor.from(DARK)));
        series(data, sheet, rows.size(), 3, "Share to upper end", new XDDFSolidFillProperties(XDDFColor.from(LIGHT)));
        chart.plot(data);
        overlap(chart);
    }

    // The parts of a bar lie one upon the other only where this says so; the schema classes at hand cannot write it.
    private static void overlap(XSSFChart chart) {
        try (XmlCursor cursor =
                chart.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
            if (cursor.toChild(DRAWING, "axId")) {
                cursor.beginElement("overlap", DRAWING);
                cursor.insertAttributeWithValue("val", "100");
            }
        }
    }

    private static void series(
            XDDFBarChartData data, XSSFSheet sheet, int rows, int column, String title, XDDFFillProperties fill) {
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(
                        sheet, new CellRangeAddress(1, rows, FIRST_COLUMN, FIRST_COLUMN)),
                XDDFDataSourcesFactory.fromNumericCellRange(
                        sheet, new CellRangeAddress(1, rows, FIRST_COLUMN + column, FIRST_COLUMN + column)));
        series.setTitle(title, null);
        series.setFillProperties(fill);
    }

    private static void table(Workbooks workbooks, XSSFSheet sheet, List<List<@Nullable Object>> rows) {
        List<@Nullable Object> headings =
                new ArrayList<>(List.of("Vendor", "Lower end (%)", "Lower end to share", "Share to upper end"));
        for (int r = 0; r <= rows.size(); r++) {
            var line = sheet.createRow(r);
            List<@Nullable Object> values = r == 0 ? headings : rows.get(r - 1);
            for (int c = 0; c < values.size(); c++) {
                workbooks.value(line.createCell(FIRST_COLUMN + c), values.get(c));
            }
        }
        for (int c = 0; c < headings.size(); c++) {
            sheet.setColumnWidth(FIRST_COLUMN + c, 22 * 256);
        }
    }

    private static List<@Nullable Object> row(PublicCell vendor) {
        GridPoint point = point(vendor).orElseThrow();
        int share =
                point.share() == null ? point.lower() : Math.min(point.upper(), Math.max(point.lower(), point.share()));
        List<@Nullable Object> row = new ArrayList<>();
        row.add(vendor.label());
        row.add(new Workbooks.Percent(point.lower()));
        row.add(new Workbooks.Percent(share - point.lower()));
        row.add(new Workbooks.Percent(point.upper() - share));
        return row;
    }

    private static Optional<GridPoint> point(PublicCell vendor) {
        PublicForm form = vendor.form();
        return form == null
                ? Optional.empty()
                : form.grid().stream().filter(point -> point.day() == DAY).findFirst();
    }
}
