package org.patchlag.reply.entity;

import java.util.Locale;
import org.patchlag.layout.ListFilter;

/** Which of the statements and promises that vendors have entered. */
public enum EntryFilter implements ListFilter {
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

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String label() {
        return label;
    }
}
