package org.patchlag.export.boundary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.query.control.Listing;
import org.patchlag.query.language.Query;
import org.patchlag.reporting.control.ReportsTakenOut;

/**
 * What is asked to be taken out.
 *
 * @param listing which reports, in which columns and order
 * @param format in which form
 */
record ExportRequest(Listing listing, ExportFormat format) {
    /**
     * The list of a query with these parameters of the API's list; what is left out is as usual.
     *
     * @throws ProblemException where one is wrong; it is named
     */
    static Listing listing(Query query, @Nullable String version, @Nullable String fields, @Nullable String sort) {
        return new Listing(query, Listing.version(version), Listing.columns(fields), Listing.sort(sort), Listing.MOST);
    }

    /**
     * The form with this code.
     *
     * @throws ProblemException where there is none
     */
    static ExportFormat format(@Nullable String code) {
        String message = "Write xlsx, csv or jsonl";
        return ExportFormat.ofCode(code == null ? "" : code.strip())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_FIELDS, message, List.of(new FieldProblem("/format", message))));
    }

    /** What is noted of it. */
    ReportsTakenOut takenOut() {
        return new ReportsTakenOut(format.code(), listing.version().inWords(listing.query()));
    }

    /** The file's name: with the day, so that two files can be told apart. */
    String fileName(LocalDate day) {
        return "patchlag-reports-" + day + "." + format.code();
    }
}
