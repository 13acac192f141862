package org.patchlag.reporting.entity;

import java.util.Arrays;
import java.util.Optional;

/** What kind of case a report is about. */
public enum CaseKind {
    /** Infection. */
    INFECTION("infection", "Infection"),
    /** Unpatched flaw. */
    UNPATCHED_FLAW("unpatched-flaw", "Unpatched flaw"),
    /** Protection request. */
    PROTECTION_REQUEST("protection-request", "Protection request");

    private final String code;
    private final String label;

    CaseKind(String code, String label) {
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
    public static Optional<CaseKind> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
