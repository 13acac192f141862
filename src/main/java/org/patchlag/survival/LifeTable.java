package org.patchlag.survival;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What happened on each day since the start: how many cases were fixed, last seen open, or ended in another way, and how
 * many came under observation. The only aggregate that the estimators need: tables of disjoint sets of cases add up, and
 * "all but these" is a difference. A case that ends on day 0 is legal. On one day fixes come before censorings. Cases may
 * be counted by reports or by units.
 */
public final class LifeTable {
    /** The entry day of a case observed from its start on. */
    public static final int FROM_THE_START = -1;

    private static final Counts NONE = new Counts(0, 0, 0, 0);

    private final NavigableMap<Integer, Counts> days;

    /**
     * One day's counts.
     *
     * @param fixed cases fixed on that day
     * @param censored cases known open through that day, and not known later
     * @param otherwise cases that ended on that day in another way, such as a device that was retired
     * @param entered cases under observation only after that day
     */
    public record Counts(long fixed, long censored, long otherwise, long entered) {
        /** Counts of cases observed from the start, none of which ended in another way. */
        public Counts(long fixed, long censored) {
            this(fixed, censored, 0, 0);
        }

        /** The counts of both. */
        public Counts plus(Counts other) {
            return new Counts(
                    fixed + other.fixed,
                    censored + other.censored,
                    otherwise + other.otherwise,
                    entered + other.entered);
        }

        /** The counts without the other's. */
        Counts minus(Counts other) {
            return new Counts(
                    fixed - other.fixed,
                    censored - other.censored,
                    otherwise - other.otherwise,
                    entered - other.entered);
        }

        /** How many cases were seen for the last time. */
        long left() {
            return fixed + censored + otherwise;
        }
    }

    private LifeTable(NavigableMap<Integer, Counts> days) {
        this.days = days;
    }

    /** A table without cases. */
    public static LifeTable empty() {
        return new LifeTable(new TreeMap<>());
    }

    /** A table of these counts by day. */
    public static LifeTable of(Map<Integer, Counts> counts) {
        return new LifeTable(new TreeMap<>(counts));
    }

    /** This table and further cases on a day, observed from the start on. */
    public LifeTable with(int day, long fixed, long censored) {
        return plus(of(Map.of(day, new Counts(fixed, censored))));
    }

    /** This table with cases that end on a day, and are under observation only after another. */
    public LifeTable with(int entry, int day, Counts counts) {
        LifeTable ends = plus(of(Map.of(day, counts)));
        return entry == FROM_THE_START ? ends : ends.plus(of(Map.of(entry, new Counts(0, 0, 0, counts.left()))));
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
            Counts left = (mine == null ? NONE : mine).minus(counts);
            return left.equals(NONE) ? null : left;
        }));
        return new LifeTable(rest);
    }

    /** This table with competing ends counted as fixes too: of any end. */
    LifeTable ofAnyEnd() {
        TreeMap<Integer, Counts> any = new TreeMap<>();
        days.forEach((day, counts) ->
                any.put(day, new Counts(counts.fixed() + counts.otherwise(), counts.censored(), 0, counts.entered())));
        return new LifeTable(any);
    }

    /** Counts by day, in the order of the days; do not change it. */
    NavigableMap<Integer, Counts> days() {
        return days;
    }

    /** The counts of one day. */
    Counts on(int day) {
        return days.getOrDefault(day, NONE);
    }

    /** How many cases are at risk on each of these ascending days, before what happens on it. */
    long[] atRisk(int[] ascending) {
        long[] atRisk = new long[ascending.length];
        long later = 0;
        var latest = days.descendingMap().entrySet().iterator();
        Map.Entry<Integer, Counts> next = latest.hasNext() ? latest.next() : null;
        for (int i = ascending.length - 1; i >= 0; i--) {
            while (next != null && next.getKey() >= ascending[i]) {
                later += next.getValue().left() - next.getValue().entered();
                next = latest.hasNext() ? latest.next() : null;
            }
            atRisk[i] = later;
        }
        return atRisk;
    }

    /** How many cases. */
    public long cases() {
        return days.values().stream().mapToLong(Counts::left).sum();
    }

    /** How many of them were fixed. */
    public long fixed() {
        return days.values().stream().mapToLong(Counts::fixed).sum();
    }

    /** The last day on which anything is known; -1 where there are no cases. */
    public int lastDay() {
        return days.descendingMap().entrySet().stream()
                .filter(entry -> entry.getValue().left() > 0)
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
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
