package org.patchlag.export.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.patchlag.export.control.Cover;
import org.patchlag.export.control.ExportFile;
import org.patchlag.spreadsheet.StreamedWorkbook;

/** The forms in which reports are taken out. */
enum ExportFormat {
    /** A workbook. */
    XLSX(StreamedWorkbook.MEDIA_TYPE) {
        @Override
        ExportFile begin(Cover cover, OutputStream out) throws IOException {
            return new ExcelFile(cover, out);
        }
    },
    /** A table as text. */
    CSV("text/csv;charset=UTF-8;header=present") {
        @Override
        ExportFile begin(Cover cover, OutputStream out) throws IOException {
            return new CsvFile(cover, out);
        }
    },
    /** An object a line. */
    JSONL("application/jsonl") {
        @Override
        ExportFile begin(Cover cover, OutputStream out) throws IOException {
            return new JsonLinesFile(cover, out);
        }
    };

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Begins a file of this form and sends its first bytes. */
    abstract ExportFile begin(Cover cover, OutputStream out) throws IOException;

    String mediaType() {
        return mediaType;
    }

    /** As in addresses and file names. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExportFormat> ofCode(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }
}
