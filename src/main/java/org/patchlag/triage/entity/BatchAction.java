package org.patchlag.triage.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a curator can do to many reports at once. */
public enum BatchAction {
    /** Accept. */
    ACCEPT("Accepted"),
    /** Return with one reason. */
    RETURN("Returned"),
    /** Give into somebody's care. */
    ASSIGN("Assigned"),
    /** Link to a vendor issue. */
    LINK("Linked");

    private final String label;

    BatchAction(String label) {
        this.label = label;
    }

    /** As in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the reports are afterwards, for people. */
    public String label() {
        return label;
    }

    /** The one with this code. */
    public static Optional<BatchAction> ofCode(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst();
    }
}
