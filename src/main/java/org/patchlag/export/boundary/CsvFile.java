package org.patchlag.export.boundary;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.patchlag.export.control.Cover;
import org.patchlag.export.control.ExportColumn;
import org.patchlag.export.control.ExportFile;
import org.patchlag.platform.FormulaSign;

/** An export as CSV (RFC 4180, UTF-8). A text that a spreadsheet program would run as a formula has an apostrophe before it. */
final class CsvFile implements ExportFile {
    private static final int BUFFER = 1 << 15;

    private final Cover cover;
    private final Writer text;
    private final CSVPrinter csv;

    CsvFile(Cover cover, OutputStream out) throws IOException {
        this.cover = cover;
        this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        this.csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(cover.columns().stream().map(ExportColumn::name));
        csv.flush();
    }

    @Override
    public void read(List<@Nullable Object> values) throws IOException {
        for (Object cell : cover.cells(values)) {
            csv.print(cell instanceof String words ? FormulaSign.quoted(words) : cell);
        }
        csv.println();
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
