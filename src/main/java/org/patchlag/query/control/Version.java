package org.patchlag.query.control;

import java.util.Locale;
import java.util.Optional;
import org.patchlag.query.language.Query;

/** Which version of each report is looked at. */
public enum Version {
    /** The latest that was submitted: what the regulator reads. */
    SUBMITTED("submitted_revision", "report.submitted"),
    /** The one that was accepted: what counts in every figure. */
    ACCEPTED("accepted_revision", "report.accepted_revision is not null");

    private final String pointer;
    private final String condition;

    Version(String pointer, String condition) {
        this.pointer = pointer;
        this.condition = condition;
    }

    /** As in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this code. */
    public static Optional<Version> ofCode(String code) {
        return code.equals("submitted")
                ? Optional.of(SUBMITTED)
                : code.equals("accepted") ? Optional.of(ACCEPTED) : Optional.empty();
    }

    /** A query in this version, in words. */
    public String inWords(Query query) {
        String reports = query.isEverything() ? "all reports" : query.text();
        return this == ACCEPTED ? reports + " (accepted versions)" : reports;
    }

    /** The report's column that points at it. */
    String pointer() {
        return "report." + pointer;
    }

    /** True of the reports that have it. */
    String condition() {
        return condition;
    }
}
