package org.patchlag.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlag.survival.Observation;

/**
 * A row of a table of durations known within bounds.
 *
 * @param group what is compared
 * @param observation its bounds and its cluster
 */
record BoundedCase(String group, Observation observation) {
    private static final int MOST_DAYS = 100_000;

    static List<BoundedCase> read(CsvRows rows) throws InputFault {
        List<BoundedCase> cases = new ArrayList<>();
        for (CsvRows.Row row : rows.rows()) {
            int left = row.requiredNumber("left", -1, MOST_DAYS);
            Optional<Integer> right = row.number("right", 0, MOST_DAYS);
            String cluster = rows.has("cluster") ? row.text("cluster") : "line " + row.line();
            cases.add(new BoundedCase(ExactCase.group(row), observation(row, cluster, left, right)));
        }
        return cases;
    }

    // (left, right]: from the day after left through right; equal ones are an exact day, no right is still open.
    private static Observation observation(CsvRows.Row row, String cluster, int left, Optional<Integer> right)
            throws InputFault {
        if (right.isEmpty()) {
            return new Observation(cluster, left, Observation.OPEN, 1);
        }
        if (right.get() < left) {
            throw new InputFault(row.line(), "right " + right.get() + " is before left " + left);
        }
        return new Observation(cluster, right.get().equals(left) ? left : left + 1, right.get(), 1);
    }
}
