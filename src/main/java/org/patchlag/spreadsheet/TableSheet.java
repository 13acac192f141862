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

    /** Writes the table; a table without rows keeps its headings. */
    static XSSFSheet write(
            Workbooks workbooks,
            String name,
            List<SheetColumn> columns,
            List<? extends List<? extends @Nullable Object>> rows) {
        XSSFSheet sheet = head(workbooks, name, columns);
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r + 1);
            for (int c = 0; c < columns.size(); c++) {
                workbooks.value(row.createCell(c), rows.get(r).get(c));
            }
        }
        if (!rows.isEmpty()) {
            mark(workbooks, sheet, columns.size(), rows.size());
        }
        return sheet;
    }

    /** A sheet with the headings of a table, to be filled and then marked. */
    static XSSFSheet head(Workbooks workbooks, String name, List<SheetColumn> columns) {
        XSSFSheet sheet = workbooks.workbook().createSheet(name);
        Row head = sheet.createRow(0);
        head.setHeightInPoints(HEAD_HEIGHT);
        for (int i = 0; i < columns.size(); i++) {
            workbooks.heading(head.createCell(i), columns.get(i).heading());
            sheet.setColumnWidth(i, columns.get(i).width() * CHARACTER);
        }
        sheet.createFreezePane(1, 1);
        sheet.setRepeatingRows(org.apache.poi.ss.util.CellRangeAddress.valueOf("1:1"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return sheet;
    }

    /** Marks so many columns and rows below the headings as the table. */
    static void mark(Workbooks workbooks, XSSFSheet sheet, int columns, int rows) {
        XSSFTable table = sheet.createTable(new AreaReference(
                new CellReference(0, 0),
                new CellReference(rows, columns - 1),
                workbooks.workbook().getSpreadsheetVersion()));
        String marked = sheet.getSheetName().replaceAll("[^A-Za-z0-9]", "_");
        table.setName(marked);
        table.setDisplayName(marked);
        table.getCTTable().addNewAutoFilter().setRef(table.getArea().formatAsString());
    }
}
