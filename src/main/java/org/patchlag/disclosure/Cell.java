package org.patchlag.disclosure;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A cell of a table before disclosure control: its reports, and the estimates made of them elsewhere.
 *
 * @param cases the reports
 * @param shares the estimate on each day that can be told; a missing day cannot
 * @param influence by how much the share fixed changes at most when one group is left out, at
 *     {@link Policy#INFLUENCE_DAYS}
 */
public record Cell(List<Case> cases, SortedMap<Integer, Share> shares, double influence) {
    /** Keeps copies. */
    public Cell {
        cases = List.copyOf(cases);
        shares = new TreeMap<>(shares);
    }

    /**
     * A share fixed with its 95 % interval, each 0 to 1.
     *
     * @param low the estimate, or its lower bound where durations are imprecise
     * @param high the estimate, or its upper bound
     * @param lower the interval's lower end
     * @param upper the interval's upper end
     */
    public record Share(double low, double high, double lower, double upper) {}

    long groups() {
        return groups(any -> true);
    }

    long groups(Predicate<Case> which) {
        return cases.stream().filter(which).map(Case::group).distinct().count();
    }

    long reports(Predicate<Case> which) {
        return cases.stream().filter(which).count();
    }

    /** The reports of each group, the largest first. */
    List<Long> sizes() {
        Map<String, Long> sizes = new TreeMap<>();
        cases.forEach(report -> sizes.merge(report.group(), 1L, Long::sum));
        return sizes.values().stream().sorted((a, b) -> Long.compare(b, a)).toList();
    }
}
