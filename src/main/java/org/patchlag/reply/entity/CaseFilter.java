package org.patchlag.reply.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.patchlag.layout.ListFilter;

/** Which of the released cases. */
public enum CaseFilter implements ListFilter {
    /** All that stand. */
    ALL("All"),
    /** Those with a fact to which the vendor has said nothing. */
    UNANSWERED("Not all answered"),
    /** Those in which somebody has to decide on something. */
    CONTESTED("To be decided");

    private final String label;

    CaseFilter(String label) {
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

    /** The one with this code. */
    public static Optional<CaseFilter> ofCode(String code) {
        return Arrays.stream(values())
                .filter(filter -> filter.code().equals(code))
                .findFirst();
    }
}
