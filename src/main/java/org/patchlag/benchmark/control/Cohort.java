package org.patchlag.benchmark.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.patchlag.benchmark.control.ClockCounts.Column;
import org.patchlag.benchmark.entity.PublicTables.Cases;
import org.patchlag.survival.LifeTable;
import org.patchlag.survival.Observation;
import org.patchlag.timeline.Ending;

/**
 * The reports of one cell as durations: a fix within its bounds; open through the last confirmation; retired or
 * self-patched open until then; one that the vendor will never fix open to the edition's day, for it stays at risk.
 */
final class Cohort {
    private final ClockCounts counts;
    private final Cases cases;
    private final int[] lines;

    private Cohort(ClockCounts counts, Cases cases, int[] lines) {
        this.counts = counts;
        this.cases = cases;
        this.lines = lines;
    }

    /** Where its lines come from. */
    ClockCounts counts() {
        return counts;
    }

    /** Those of a clock's reports that its figures are of and that are in a cell. */
    static Cohort of(ClockCounts counts, Cases cases, CellPlan cell) {
        return new Cohort(
                counts,
                cases,
                counts.lines(
                        cell.column(),
                        cell.value(),
                        line -> cell.holdsHalf(counts, line) && counted(counts, cases, line)));
    }

    /** All of a clock's reports that its figures are of. */
    static Cohort of(ClockCounts counts, Cases cases) {
        return new Cohort(counts, cases, counts.lines(line -> counted(counts, cases, line)));
    }

    /** All reports, each observed from its start: what a complete register would be, if this were one. */
    static Cohort everything(ClockCounts counts) {
        return new Cohort(counts, Cases.COMPLETE_REGISTERS, counts.lines(line -> true));
    }

    private static boolean counted(ClockCounts counts, Cases cases, int line) {
        return cases == Cases.COMPLETE_REGISTERS
                ? counts.certified(line)
                : counts.prospective(line) && seenAtRisk(counts, line);
    }

    // What is last known of it comes after it came under observation.
    private static boolean seenAtRisk(ClockCounts counts, int line) {
        return lastDay(counts, line) > counts.get(Column.ENTRY, line);
    }

    /** Those of which something holds. */
    Cohort where(IntPredicate which) {
        return new Cohort(counts, cases, Arrays.stream(lines).filter(which).toArray());
    }

    /** Those with a value in a column. */
    Cohort where(Column column, int value) {
        return where(line -> counts.get(column, line) == value);
    }

    /** The values that a column has, in their order. */
    int[] values(Column column) {
        return Arrays.stream(lines)
                .map(line -> counts.get(column, line))
                .distinct()
                .sorted()
                .toArray();
    }

    /** The same without reports of which the vendor contests a fact. */
    Cohort uncontested() {
        return where(line -> !counts.contested(line));
    }

    boolean isEmpty() {
        return lines.length == 0;
    }

    /** The durations; those of one group that are alike, together. */
    List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        int from = 0;
        while (from < lines.length) {
            int to = from;
            long reports = 0;
            while (to < lines.length && alike(lines[from], lines[to])) {
                reports += counts.get(Column.REPORTS, lines[to++]);
            }
            int upper = counts.get(Column.UPPER, lines[from]);
            observations.add(new Observation(
                    counts.groups().get(counts.get(Column.GROUP, lines[from])),
                    counts.get(Column.LOWER, lines[from]),
                    upper == Integer.MAX_VALUE ? Observation.OPEN : upper,
                    reports,
                    entry(lines[from])));
            from = to;
        }
        return observations;
    }

    // Complete registers are observed from the start of each case, whenever it was filed.
    private int entry(int line) {
        return cases == Cases.COMPLETE_REGISTERS ? LifeTable.FROM_THE_START : counts.get(Column.ENTRY, line);
    }

    private boolean alike(int one, int other) {
        return counts.get(Column.GROUP, one) == counts.get(Column.GROUP, other)
                && counts.get(Column.LOWER, one) == counts.get(Column.LOWER, other)
                && counts.get(Column.UPPER, one) == counts.get(Column.UPPER, other)
                && entry(one) == entry(other);
    }

    long reports() {
        return reports(line -> true);
    }

    long reports(IntPredicate which) {
        long reports = 0;
        for (int line : lines) {
            if (which.test(line)) {
                reports += counts.get(Column.REPORTS, line);
            }
        }
        return reports;
    }

    long reports(Ending ending) {
        return reports(line -> counts.ending(line) == ending);
    }

    long units() {
        long units = 0;
        for (int line : lines) {
            units += counts.get(Column.UNITS, line);
        }
        return units;
    }

    long groups() {
        BitSet seen = new BitSet();
        for (int line : lines) {
            seen.set(counts.get(Column.GROUP, line));
        }
        return seen.cardinality();
    }

    /** Through how many days the oldest open case is known to have been open; -1 where none is open. */
    int oldestOpen() {
        int oldest = -1;
        for (int line : lines) {
            if (counts.ending(line) == Ending.OPEN) {
                oldest = Math.max(oldest, counts.get(Column.LOWER, line));
            }
        }
        return oldest;
    }

    /** The last day of which anything is known; -1 where there are no reports. */
    int lastDay() {
        int last = -1;
        for (int line : lines) {
            last = Math.max(last, lastDay(counts, line));
        }
        return last;
    }

    private static int lastDay(ClockCounts counts, int line) {
        int upper = counts.get(Column.UPPER, line);
        return upper == Integer.MAX_VALUE ? counts.get(Column.LOWER, line) : upper;
    }
}
