package org.patchlag.spreadsheet;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet, which says what the workbook holds, and the last, which says what its columns mean. */
final class CoverSheet {
    static final String NAME = "About";

    private static final int CHARACTER = 256;

    private CoverSheet() {}

    static void write(Workbooks workbooks, String title, Map<String, ?> facts, List<String> notes) {
        XSSFSheet sheet = workbooks.workbook().createSheet(NAME);
        sheet.setColumnWidth(0, 26 * CHARACTER);
        sheet.setColumnWidth(1, 100 * CHARACTER);
        workbooks.title(sheet.createRow(0).createCell(0), title);
        int at = 2;
        for (Map.Entry<String, ?> fact : facts.entrySet()) {
            Row row = sheet.createRow(at++);
            workbooks.label(row.createCell(0), fact.getKey());
            workbooks.fact(row.createCell(1), fact.getValue());
        }
        at++;
        for (String note : notes) {
            workbooks.value(sheet.createRow(at++).createCell(1), note);
        }
        sheet.setFitToPage(true);
    }

    static void dictionary(Workbooks workbooks, Map<String, List<SheetColumn>> tables) {
        List<List<String>> rows = tables.entrySet().stream()
                .flatMap(table -> table.getValue().stream()
                        .map(column -> List.of(table.getKey(), column.heading(), column.meaning())))
                .toList();
        TableSheet.write(
                workbooks,
                "Data dictionary",
                List.of(
                        new SheetColumn("Sheet", 18, "Which sheet"),
                        new SheetColumn("Column", 34, "Which column"),
                        new SheetColumn("Meaning", 80, "What the column says")),
                rows);
    }
}
