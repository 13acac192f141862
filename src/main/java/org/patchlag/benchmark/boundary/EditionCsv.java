package org.patchlag.benchmark.boundary;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.benchmark.entity.PublishedEdition;
import org.patchlag.disclosure.PublicForm;

/** An edition as CSV (RFC 4180): a line for each cell and day, or for a cell that has not enough data. */
final class EditionCsv {
    private static final String[] COLUMNS = {
        "edition",
        "as_of",
        "table",
        "vendor",
        "label",
        "day",
        "share_percent",
        "share_up_to_percent",
        "at_least",
        "lower_percent",
        "upper_percent",
        "reports_at_least",
        "groups_at_least",
        "promised_days",
        "note"
    };

    private EditionCsv() {}

    static String write(PublishedEdition edition) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
            for (PublicTables.PublicCell cell : edition.tables().headline().cells()) {
                PublicForm form = cell.form();
                if (form == null) {
                    line(csv, edition, cell, null, null);
                } else {
                    for (PublicForm.GridPoint point : form.grid()) {
                        line(csv, edition, cell, form, point);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void line(
            CSVPrinter csv,
            PublishedEdition edition,
            PublicTables.PublicCell cell,
            @Nullable PublicForm form,
            PublicForm.@Nullable GridPoint point)
            throws IOException {
        csv.printRecord(
                edition.number(),
                edition.tables().asOf(),
                cell.kind().name().toLowerCase(java.util.Locale.ROOT),
                cell.vendor(),
                cell.label(),
                point == null ? null : point.day(),
                point == null ? null : point.share(),
                point == null ? null : point.shareUpTo(),
                point == null ? null : point.atLeast(),
                point == null ? null : point.lower(),
                point == null ? null : point.upper(),
                form == null ? null : form.reportsAtLeast(),
                form == null ? null : form.groupsAtLeast(),
                cell.promisedDays(),
                form == null ? "not enough data" : null);
    }
}
