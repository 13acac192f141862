package org.patchlag.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook around streamed rows, made by POI without them. The table's sheets are made first, so that their parts, and
 * the headings among the shared texts, have the same numbers however many sheets and facts there are in the end.
 */
final class StreamedTemplate {
    private static final String ROWS_END = "</sheetData>";

    private final String name;
    private final List<SheetColumn> columns;

    StreamedTemplate(String name, List<SheetColumn> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    /** The name of the part that the table's nth sheet is, from 1. */
    static String partOf(int sheet) {
        return "xl/worksheets/sheet" + sheet + ".xml";
    }

    /** The numbers of the styles of the rows. */
    static SheetXml.Styles styles() {
        return new Workbooks().stylesOfLines();
    }

    /** What stands before the rows of the table's nth sheet, the headings among it. */
    byte[] beginning(int sheet) throws IOException {
        // With a row, so that whatever the end of a sheet with rows names is declared.
        String xml = text(parts(Collections.nCopies(sheet, 1), "", Map.of(), List.of()), sheet);
        return xml.substring(0, xml.indexOf(ROWS_END))
                // A program would believe the area that is stated, and read no row beyond it.
                .replaceFirst("<dimension [^>]*/>", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What stands after the rows of the last of the table's sheets, given how many rows each has. */
    byte[] end(List<Integer> rows) throws IOException {
        return end(parts(rows, "", Map.of(), List.of()), rows.size());
    }

    /** What stands after the rows of the table's nth sheet, of a workbook's parts. */
    static byte[] end(Map<String, byte[]> parts, int sheet) {
        String xml = text(parts, sheet);
        return xml.substring(xml.indexOf(ROWS_END)).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Map<String, byte[]> parts, int sheet) {
        return new String(Objects.requireNonNull(parts.get(partOf(sheet))), StandardCharsets.UTF_8);
    }

    /** All parts of the workbook, by their names; the table's sheets are without their rows. */
    Map<String, byte[]> parts(List<Integer> rows, String title, Map<String, ?> facts, List<String> notes)
            throws IOException {
        Workbooks workbooks = new Workbooks();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = workbooks.workbook()) {
            for (int i = 0; i < rows.size(); i++) {
                XSSFSheet sheet = TableSheet.head(workbooks, i == 0 ? name : name + " " + (i + 1), columns);
                if (rows.get(i) > 0) {
                    TableSheet.mark(workbooks, sheet, columns.size(), rows.get(i));
                }
            }
            CoverSheet.dictionary(workbooks, Map.of(name, columns));
            CoverSheet.write(workbooks, title, facts, notes);
            workbook.setSheetOrder(CoverSheet.NAME, 0);
            workbook.setSelectedTab(0);
            workbook.setActiveSheet(0);
            workbook.write(bytes);
        }
        return unpacked(bytes.toByteArray());
    }

    private static Map<String, byte[]> unpacked(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
