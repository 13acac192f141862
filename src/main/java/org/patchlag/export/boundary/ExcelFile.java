package org.patchlag.export.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlag.export.control.Cover;
import org.patchlag.export.control.ExportFile;
import org.patchlag.spreadsheet.SheetColumn;
import org.patchlag.spreadsheet.StreamedWorkbook;

/** An export as a workbook: its cover stands first, and is written last, when the number of rows is known. */
final class ExcelFile implements ExportFile {
    private static final List<String> NOTES = List.of(
            "Days are whole days. An empty cell means not known or not given.",
            "A date that is known to the day is a date; any other is a text, as it was said.");

    private final Cover cover;
    private final StreamedWorkbook workbook;

    ExcelFile(Cover cover, OutputStream out) throws IOException {
        this.cover = cover;
        this.workbook = new StreamedWorkbook(
                out,
                "Reports",
                cover.columns().stream()
                        .map(column ->
                                new SheetColumn(column.heading(), column.type().width(), column.meaning()))
                        .toList());
    }

    @Override
    public void read(List<@Nullable Object> values) throws IOException {
        workbook.add(cover.cells(values));
    }

    @Override
    public void finish() throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>(CoverWords.facts(cover));
        facts.put("Rows", workbook.rows());
        facts.put("Confidential", CoverWords.CONFIDENTIAL);
        workbook.finish("Reports of the jurisdiction", facts, NOTES);
    }
}
