package org.patchlag.command;

import java.util.ArrayList;
import java.util.List;
import org.patchlag.survival.LifeTable;

/**
 * A row of a table of exact durations.
 *
 * @param group what is compared
 * @param stratum within what it is compared
 * @param cluster whose case it is; a name of its own where no cluster is given
 * @param entry the day after which it was under observation; -1 from the start on
 * @param time the day of the fix, or the last day known
 * @param status 1 fixed, 0 open, 2 ended in another way
 * @param weight how many units it stands for
 */
record ExactCase(String group, String stratum, String cluster, int entry, int time, int status, int weight) {
    private static final int MOST_DAYS = 100_000;
    private static final int MOST_UNITS = 1_000_000;

    static List<ExactCase> read(CsvRows rows) throws InputFault {
        List<ExactCase> cases = new ArrayList<>();
        for (CsvRows.Row row : rows.rows()) {
            int time = row.requiredNumber("time", 0, MOST_DAYS);
            int entry = rows.has("entry")
                    ? row.number("entry", LifeTable.FROM_THE_START, MOST_DAYS).orElse(LifeTable.FROM_THE_START)
                    : LifeTable.FROM_THE_START;
            if (entry >= time && entry != LifeTable.FROM_THE_START) {
                throw new InputFault(
                        row.line(),
                        "entry " + entry + " is not before time " + time + ": it was never under observation");
            }
            cases.add(new ExactCase(
                    group(row),
                    rows.has("stratum") ? row.text("stratum") : "",
                    rows.has("cluster") ? row.text("cluster") : "line " + row.line(),
                    entry,
                    time,
                    row.requiredNumber("status", 0, 2),
                    rows.has("weight") ? row.requiredNumber("weight", 1, MOST_UNITS) : 1));
        }
        return cases;
    }

    static String group(CsvRows.Row row) throws InputFault {
        String group = row.text("group");
        if (group.equals(GroupedCases.ALL)) {
            throw new InputFault(
                    row.line(), "group may not be called " + GroupedCases.ALL + ": that means all together");
        }
        return group;
    }

    /** Its counts, as one report or as so many units. */
    LifeTable.Counts counts(boolean units) {
        long n = units ? weight : 1;
        return switch (status) {
            case 1 -> new LifeTable.Counts(n, 0);
            case 2 -> new LifeTable.Counts(0, 0, n, 0);
            default -> new LifeTable.Counts(0, n);
        };
    }
}
