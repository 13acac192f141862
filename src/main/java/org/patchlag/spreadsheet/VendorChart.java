package org.patchlag.spreadsheet;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
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

/** The workbook's own chart: a bar for each vendor's share, reading the cells of its sheet. */
final class VendorChart {
    private static final byte[] BLUE = {0x0b, 0x5a, 0x6b};

    private VendorChart() {}

    static void draw(XSSFSheet sheet, int vendors, int shareColumn) {
        if (vendors == 0) {
            return;
        }
        XSSFSheet own = sheet.getWorkbook().createSheet("Chart");
        own.setFitToPage(true);
        XSSFDrawing drawing = own.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, 0, 12, 30);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText("Share fixed by day 90, of the reports received");
        chart.setTitleOverlay(false);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis shares = chart.createValueAxis(AxisPosition.BOTTOM);
        shares.setMinimum(0);
        shares.setMaximum(1);
        shares.setNumberFormat("0%");
        shares.setCrosses(AxisCrosses.AUTO_ZERO);
        shares.setCrossBetween(AxisCrossBetween.BETWEEN);
        names.setOrientation(AxisOrientation.MAX_MIN); // the first vendor on top
        XDDFChartData data = chart.createData(ChartTypes.BAR, names, shares);
        ((XDDFBarChartData) data).setBarDirection(BarDirection.BAR);
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(1, vendors, 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(
                        sheet, new CellRangeAddress(1, vendors, shareColumn, shareColumn)));
        series.setTitle("Fixed by day 90", null);
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(BLUE)));
        data.setVaryColors(false);
        chart.plot(data);
    }
}
