package org.patchlag.query.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to look at the answer of a query. */
public enum View {
    LIST("List"),
    COUNTS("Counts"),
    FIGURES("Exact figures");

    private final String label;

    View(String label) {
        this.label = label;
    }

    /** As in addresses and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** The one with this code. */
    public static Optional<View> ofCode(String code) {
        return Arrays.stream(values()).filter(view -> view.code().equals(code)).findFirst();
    }
}
