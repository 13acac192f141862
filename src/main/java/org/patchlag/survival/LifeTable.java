package org.patchlag.survival;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many cases were fixed, and how many were last seen open, on each day since their start. The only aggregate that
 * the estimators need: tables of disjoint sets of cases add up, and "all but these" is a difference. A case that ends on
 * day 0 is legal. On one day fixes come before censorings.
 */
public final class LifeTable {
    private final NavigableMap<Integer, Counts> days;

    /**
     * One day's counts.
     *
     * @param fixed cases fixed on that day
     * @param censored cases known open through that day, and not known later
     */
    public record Counts(long fixed, long censored) {
        /** The counts of both. */
        Counts plus(Counts other) {
            return new Counts(fixed + other.fixed, censored + other.censored);
        }

        /** The counts without the other's. */
        Counts minus(Counts other) {
            return new Counts(fixed - other.fixed, censored - other.censored);
        }

        private boolean none() {
            return fixed == 0 && censored == 0;
        }
    }

    private LifeTable(Map<Integer, Counts> days) {
        this.days = new TreeMap<>(days);
    }

    /** A table without cases. */
    public static LifeTable empty() {
        return new LifeTable(Map.of());
    }

    /** This table and further cases on a day. */
    public LifeTable with(int day, long fixed, long censored) {
        TreeMap<Integer, Counts> sum = new TreeMap<>(days);
        sum.merge(day, new Counts(fixed, censored), Counts::plus);
        return new LifeTable(sum);
    }

    /** A table of these counts by day. */
    public static LifeTable of(Map<Integer, Counts> counts) {
        return new LifeTable(counts);
    }

    /** The cases of both tables. */
    public LifeTable plus(LifeTable other) {
        TreeMap<Integer, Counts> sum = new TreeMap<>(days);
        other.days.forEach((day, counts) -> sum.merge(day, counts, Counts::plus));
        return new LifeTable(sum);
    }

    /** The cases of this table without those of a part of it. */
    public LifeTable minus(LifeTable part) {
        TreeMap<Integer, Counts> rest = new TreeMap<>(days);
        part.days.forEach((day, counts) -> rest.compute(day, (key, mine) -> {
            Counts left = (mine == null ? new Counts(0, 0) : mine).minus(counts);
            return left.none() ? null : left;
        }));
        return new LifeTable(rest);
    }

    /** Counts by day, in the order of the days; do not change it. */
    Map<Integer, Counts> days() {
        return days;
    }

    /** How many cases. */
    public long cases() {
        return days.values().stream()
                .mapToLong(counts -> counts.fixed() + counts.censored())
                .sum();
    }

    /** How many of them were fixed. */
    public long fixed() {
        return days.values().stream().mapToLong(Counts::fixed).sum();
    }

    /** The last day on which anything is known; -1 where there are no cases. */
    public int lastDay() {
        return days.isEmpty() ? -1 : days.lastKey();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LifeTable table && table.days.equals(days);
    }

    @Override
    public int hashCode() {
        return days.hashCode();
    }
}
