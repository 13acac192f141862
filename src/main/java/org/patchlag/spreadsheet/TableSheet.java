package org.patchlag.spreadsheet;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;

/** A sheet that holds one marked table: headings with units, a fixed first row, filters, fixed widths. */
final class TableSheet {
    private static final int CHARACTER = 256; // POI counts widths in 256ths of a character

    private static final int HEAD_HEIGHT = 46; // three lines

    private TableSheet() {}

    /**
     * A column.
     *
     * @param heading its heading with the unit
     * @param width in characters
     * @param meaning what it says, for the data dictionary
     */
    record Column(String heading, int width, String meaning) {}

    /** Writes the table; a table without rows keeps its headings. */
    static XSSFSheet write(
            Workbooks workbooks,
            String name,
            List<Column> columns,
            List<? extends List<? extends @Nullable Object>> rows) {
        XSSFSheet sheet = workbooks.workbook().createSheet(name);
        Row head = sheet.createRow(0);
        head.setHeightInPoints(HEAD_HEIGHT);
        for (int i = 0; i < columns.size(); i++) {
            workbooks.heading(head.createCell(i), columns.get(i).heading());
            sheet.setColumnWidth(i, columns.get(i).width() * CHARACTER);
        }
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r + 1);
            for (int c = 0; c < columns.size(); c++) {
                workbooks.value(row.createCell(c), rows.get(r).get(c));
            }
        }
        sheet.createFreezePane(1, 1);
        sheet.setRepeatingRows(org.apache.poi.ss.util.CellRangeAddress.valueOf("1:1"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        if (!rows.isEmpty()) {
            mark(workbooks, sheet, name, columns.size(), rows.size());
        }
        return sheet;
    }

    private static void mark(Workbooks workbooks, XSSFSheet sheet, String name, int columns, int rows) {
        XSSFTable table = sheet.createTable(new AreaReference(
                new CellReference(0, 0),
                new CellReference(rows, columns - 1),
                workbooks.workbook().getSpreadsheetVersion()));
        String marked = name.replaceAll("[^A-Za-z]", "_");
        table.setName(marked);
        table.setDisplayName(marked);
        table.getCTTable().addNewAutoFilter().setRef(table.getArea().formatAsString());
    }
}
