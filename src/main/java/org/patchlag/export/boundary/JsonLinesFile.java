package org.patchlag.export.boundary;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.export.control.Cover;
import org.patchlag.export.control.ExportFile;
import org.patchlag.query.boundary.ReportJson;

/** An export as JSON lines (UTF-8): each report is an object on a line of its own, with the values of the API's list. */
final class JsonLinesFile implements ExportFile {
    private static final int BUFFER = 1 << 15;

    private final Cover cover;
    private final Writer text;

    JsonLinesFile(Cover cover, OutputStream out) throws IOException {
        this.cover = cover;
        this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        out.flush();
    }

    @Override
    public void read(List<@Nullable Object> values) throws IOException {
        text.write(ReportJson.of(cover.listing().columns(), values).toString());
        text.write('\n');
    }

    @Override
    public void finish() throws IOException {
        text.flush();
    }
}
