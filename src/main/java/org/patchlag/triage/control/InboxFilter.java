package org.patchlag.triage.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;

/** Which reports of the inbox are shown. */
public enum InboxFilter {
    /** All that wait. */
    ALL("All"),
    /** Those that the caller looks after. */
    MINE("Mine"),
    /** Those that nobody looks after. */
    UNASSIGNED("Unassigned");

    private final String label;

    InboxFilter(String label) {
        this.label = label;
    }

    /** As in addresses and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String label() {
        return label;
    }

    /**
     * The one with this code; all where it is left out.
     *
     * @throws ProblemException where there is no such filter
     */
    public static InboxFilter ofCode(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return ALL;
        }
        return Arrays.stream(values())
                .filter(filter -> filter.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_FIELDS,
                        "Nothing was looked for.",
                        List.of(new FieldProblem("/show", "Use all, mine or unassigned, or leave it out"))));
    }
}
