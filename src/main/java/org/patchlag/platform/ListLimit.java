package org.patchlag.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many lines of a list a program wants at once. */
public final class ListLimit {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private ListLimit() {}

    /**
     * Reads it; 100 where there is none.
     *
     * @throws ProblemException where it is not from 1 to 1000
     */
    public static int read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL;
        }
        if (text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) <= MOST) {
            return Integer.parseInt(text);
        }
        throw new ProblemException(
                ProblemType.INVALID_FIELDS,
                "Nothing was looked for.",
                List.of(new FieldProblem(
                        "/limit",
                        "Write a number from 1 to " + MOST + "; what is further on is reached by the cursor")));
    }
}
