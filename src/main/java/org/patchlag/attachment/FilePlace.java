package org.patchlag.attachment;

/** Where files are kept: each a table of its own, with its own readers, and the same columns for the file itself. */
public enum FilePlace {
    /** A hospital's, of a report. */
    REPORT("report_attachment"),
    /** A vendor's, of an answer. */
    ANSWER("answer_file");

    private final String table;

    FilePlace(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }
}
