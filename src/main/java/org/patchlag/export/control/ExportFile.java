package org.patchlag.export.control;

import java.io.IOException;
import org.patchlag.query.control.RowReader;

/** A file under way: it takes one report after the other. What is not finished is never taken for a whole file. */
public interface ExportFile extends RowReader {
    /** Ends the file. */
    void finish() throws IOException;

    /** A form of file. */
    @FunctionalInterface
    interface Form {
        /** Begins a file and sends its first bytes. */
        ExportFile begin(Cover cover) throws IOException;
    }
}
