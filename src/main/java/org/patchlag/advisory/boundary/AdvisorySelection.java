package org.patchlag.advisory.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.query.control.ReportFields;
import org.patchlag.query.language.Query;
import org.patchlag.query.language.QueryException;
import org.patchlag.reporting.control.ReportsTakenOut;
import org.patchlag.triage.entity.IssueState;

/**
 * Which vendor issues are taken out.
 *
 * @param state those of this state; null for any
 * @param query those of reports that this query finds
 */
record AdvisorySelection(@Nullable IssueState state, Query query) {
    static final String FILE_NAME = "patchlag-csaf.zip";

    private static final String FORMAT = "csaf";

    /**
     * Reads a selection.
     *
     * @throws ProblemException where the state or the query is none
     */
    static AdvisorySelection parse(@Nullable String state, @Nullable String query) {
        try {
            return new AdvisorySelection(state(state), ReportFields.parse(query));
        } catch (QueryException e) {
            throw wrong("/query", e.detail());
        }
    }

    private static @Nullable IssueState state(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return IssueState.ofCode(code).orElseThrow(() -> wrong("/state", "Use open or closed, or leave it out"));
    }

    private static ProblemException wrong(String pointer, String message) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS, "Nothing was taken out.", List.of(new FieldProblem(pointer, message)));
    }

    /** What is noted of it. */
    ReportsTakenOut takenOut() {
        return new ReportsTakenOut(
                FORMAT,
                (state == null ? "vendor issues" : state.code() + " vendor issues")
                        + (query.isEverything() ? "" : " of reports with " + query.text()));
    }

    /** What is noted of a single one. */
    static ReportsTakenOut takenOut(String issue) {
        return new ReportsTakenOut(FORMAT, "vendor issue " + issue);
    }
}
