package org.patchlag.reply.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of the statements and promises that vendors have entered. */
public enum EntryFilter {
    /** All. */
    ALL("All"),
    /** Those that the regulator has to decide on. */
    WAITING("To be decided"),
    /** Statements. */
    STATEMENTS("Statements"),
    /** Promises. */
    PROMISES("Promises");

    private final String label;

    EntryFilter(String label) {
        this.label = label;
    }

    /** As in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** The one with this code. */
    public static Optional<EntryFilter> ofCode(String code) {
        return Arrays.stream(values())
                .filter(filter -> filter.code().equals(code))
                .findFirst();
    }
}
