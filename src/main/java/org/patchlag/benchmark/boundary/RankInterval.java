package org.patchlag.benchmark.boundary;

import java.util.List;

/**
 * The places at which one of several might stand, 1 the highest share, as far as their intervals tell: it stands behind
 * all whose interval lies wholly above its own and before all whose interval lies wholly below. Since it rests on the
 * published intervals alone, which are rounded outward, it is never narrower than the data allow (Goldstein and
 * Spiegelhalter 1996; Mogstad, Romano, Shaikh and Wilhelm 2024).
 *
 * @param from the best place
 * @param to the worst place
 */
public record RankInterval(int from, int to) {
    /**
     * An interval of a share, in percent.
     *
     * @param lower its lower end
     * @param upper its upper end
     */
    public record Interval(int lower, int upper) {}

    /** The places of each, in the order given. */
    public static List<RankInterval> of(List<Interval> intervals) {
        return intervals.stream()
                .map(own -> new RankInterval(
                        1
                                + (int) intervals.stream()
                                        .filter(other -> other.lower() > own.upper())
                                        .count(),
                        intervals.size()
                                - (int) intervals.stream()
                                        .filter(other -> other.upper() < own.lower())
                                        .count()))
                .toList();
    }

    /** How many places it leaves open. */
    public int places() {
        return to - from + 1;
    }

    /** Whether the intervals support a ranking: not where more than half of them leave open more than half the places. */
    public static boolean supportRanking(List<RankInterval> ranks) {
        long wide =
                ranks.stream().filter(rank -> 2 * rank.places() > ranks.size()).count();
        return !ranks.isEmpty() && 2 * wide <= ranks.size();
    }

    /** "2 to 7 of 12". */
    public String words(int of) {
        return (from == to ? Integer.toString(from) : from + " to " + to) + " of " + of;
    }
}
