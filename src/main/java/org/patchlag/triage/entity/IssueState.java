package org.patchlag.triage.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a regulator is still at work on a vendor issue. It stops no clock. */
public enum IssueState {
    /** Open. */
    OPEN("Open"),
    /** Closed. */
    CLOSED("Closed");

    private final String label;

    IssueState(String label) {
        this.label = label;
    }

    /** As in the API and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of this code. */
    public static Optional<IssueState> ofCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /** For people. */
    public String label() {
        return label;
    }
}
