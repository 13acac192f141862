package org.patchlag.reporting.entity;

import java.util.Arrays;
import java.util.Optional;

/** Where a report is in its editorial life. */
public enum ReportState {
    /** Draft. */
    DRAFT("draft", "Draft"),
    /** Submitted. */
    SUBMITTED("submitted", "Submitted"),
    /** Accepted. */
    ACCEPTED("accepted", "Accepted"),
    /** Returned. */
    RETURNED("returned", "Returned"),
    /** Rejected. */
    REJECTED("rejected", "Rejected"),
    /** Withdrawn. */
    WITHDRAWN("withdrawn", "Withdrawn"),
    /** Merged. */
    MERGED("merged", "Merged");

    private final String code;
    private final String label;

    ReportState(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As in the API and in files. */
    public String code() {
        return code;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** The one with this code. */
    public static Optional<ReportState> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
