package org.patchlag.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one long table that is sent while its rows come: of these a few are in memory, and the first bytes leave
 * before the first of them. POI makes all but the rows: a small workbook with the same sheets, from which the cover, the
 * dictionary and the styles are taken once the rows are through. What does not fit on a sheet goes on on the next.
 *
 * <p>A workbook that is not finished has no directory at its end, and no program opens it.
 */
public final class StreamedWorkbook {
    /** What it is. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_OF_A_SHEET = SpreadsheetVersion.EXCEL2007.getMaxRows() - 1; // and the headings
    private static final int CHUNK = 1 << 15;
    private static final int FAST = 1; // the usual level makes it a quarter smaller, and takes half as long again

    private final OutputStream out;
    private final ZipOutputStream zip;
    private final StreamedTemplate template;
    private final SheetXml xml;
    private final int rowsOfSheet;
    private final List<Integer> sheets = new ArrayList<>(List.of(0));

    /**
     * Begins a workbook, and sends its first bytes.
     *
     * @param out where it goes; it stays open
     * @param name the name of the table and its first sheet
     */
    public StreamedWorkbook(OutputStream out, String name, List<SheetColumn> columns) throws IOException {
        this(out, name, columns, ROWS_OF_A_SHEET);
    }

    StreamedWorkbook(OutputStream out, String name, List<SheetColumn> columns, int rowsOfSheet) throws IOException {
        this.out = out;
        this.zip = new ZipOutputStream(out);
        zip.setLevel(FAST);
        this.template = new StreamedTemplate(name, columns);
        this.xml = new SheetXml(columns.size(), StreamedTemplate.styles());
        this.rowsOfSheet = rowsOfSheet;
        beginSheet();
    }

    /** Adds a row with a value for each column: a number, day, true or false, text, or null for an empty cell. */
    public void add(List<? extends @Nullable Object> values) throws IOException {
        int last = sheets.size() - 1;
        if (sheets.get(last) == rowsOfSheet) {
            endSheet(template.end(sheets));
            sheets.add(0);
            last++;
            beginSheet();
        }
        int rows = sheets.get(last) + 1;
        sheets.set(last, rows);
        xml.add(rows + 1, values);
        if (xml.length() > CHUNK) {
            send();
        }
    }

    /** How many rows were added. */
    public long rows() {
        return sheets.stream().mapToLong(Integer::longValue).sum();
    }

    /**
     * Ends the workbook.
     *
     * @param title what the cover is headed
     * @param facts what the cover says, by their names
     * @param notes what else it says
     */
    public void finish(String title, Map<String, ?> facts, List<String> notes) throws IOException {
        Map<String, byte[]> parts = template.parts(sheets, title, facts, notes);
        endSheet(StreamedTemplate.end(parts, sheets.size()));
        for (int sheet = 1; sheet <= sheets.size(); sheet++) {
            parts.remove(StreamedTemplate.partOf(sheet));
        }
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
        out.flush();
    }

    private void beginSheet() throws IOException {
        zip.putNextEntry(new ZipEntry(StreamedTemplate.partOf(sheets.size())));
        out.flush(); // the first bytes need not wait for POI
        zip.write(template.beginning(sheets.size()));
    }

    private void endSheet(byte[] end) throws IOException {
        send();
        zip.write(end);
        zip.closeEntry();
    }

    private void send() throws IOException {
        zip.write(xml.take());
    }
}
