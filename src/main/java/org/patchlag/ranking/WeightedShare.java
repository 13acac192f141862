package org.patchlag.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.patchlag.survival.CellEstimate;
import org.patchlag.survival.Confidence;
import org.patchlag.survival.Limits;
import org.patchlag.survival.Observation;

/**
 * The weighted mean of shares fixed of several parts, each by a day of its own, with the jackknife over hospital groups of
 * the whole mean: a group is left out of all parts at once. Where ends are imprecise the mean lies between two.
 *
 * @param low the mean, or its lower bound
 * @param high the mean, or its upper bound
 * @param lower the lower 95 % limit of {@code low}; NaN where not defined
 * @param upper the upper 95 % limit of {@code high}; NaN where not defined
 * @param lowSe the standard error of {@code low}; NaN with fewer than two groups
 * @param highSe the standard error of {@code high}
 * @param withoutEach the mean without each hospital group in turn
 */
public record WeightedShare(
        double low,
        double high,
        double lower,
        double upper,
        double lowSe,
        double highSe,
        SortedMap<String, CellEstimate.Bounds> withoutEach) {
    private static final double TAIL = 0.025;

    /**
     * A part.
     *
     * @param observations its cases, at least one
     * @param day by which they are to be fixed
     * @param weight its weight; null for the number of its reports, which changes as groups are left out
     */
    record Part(
            List<Observation> observations,
            int day,
            @Nullable Double weight) {}

    // A part, its estimate, and how many reports it has of each group.
    private record Estimated(
            Part part,
            CellEstimate.Bounds whole,
            SortedMap<String, CellEstimate.Bounds> without,
            Map<String, Long> reports,
            long all) {
        static Estimated of(Part part, CellEstimate estimate) {
            Map<String, Long> reports = new HashMap<>();
            part.observations().forEach(known -> reports.merge(known.cluster(), known.count(), Long::sum));
            return new Estimated(
                    part,
                    estimate.bounds(part.day()),
                    estimate.withoutEach(part.day()),
                    reports,
                    estimate.counts().reports());
        }

        double weightWithout(String group) {
            long left = all - reports.getOrDefault(group, 0L);
            Double fixed = part.weight();
            return left == 0 ? 0 : fixed == null ? left : fixed;
        }
    }

    /** The mean; empty where the share of a part cannot be told yet. */
    static Optional<WeightedShare> of(List<Part> parts) {
        List<Estimated> estimated = new ArrayList<>();
        TreeSet<String> groups = new TreeSet<>();
        for (Part part : parts) {
            CellEstimate estimate = CellEstimate.of(part.observations());
            if (!estimate.estimable(part.day())) {
                return Optional.empty();
            }
            part.observations().forEach(known -> groups.add(known.cluster()));
            estimated.add(Estimated.of(part, estimate));
        }
        CellEstimate.Bounds whole = mean(estimated, "");
        TreeMap<String, CellEstimate.Bounds> without = new TreeMap<>();
        if (groups.size() > 1) {
            groups.forEach(group -> without.put(group, mean(estimated, group)));
        }
        double lowSe = LeftOutShares.se(
                without.values().stream().map(CellEstimate.Bounds::low).toList());
        double highSe = LeftOutShares.se(
                without.values().stream().map(CellEstimate.Bounds::high).toList());
        return Optional.of(new WeightedShare(
                whole.low(),
                whole.high(),
                lower(whole.low(), limits(whole.low(), lowSe, groups.size()), parts),
                upper(whole.high(), limits(whole.high(), highSe, groups.size()), parts),
                lowSe,
                highSe,
                without));
    }

    /** The middle of the mean alone, sooner than with its limits; empty where the share of a part cannot be told yet. */
    static OptionalDouble middle(List<Part> parts) {
        double sum = 0;
        double weights = 0;
        for (Part part : parts) {
            Optional<CellEstimate.Bounds> share = CellEstimate.bounds(part.observations(), part.day());
            if (share.isEmpty()) {
                return OptionalDouble.empty();
            }
            Double fixed = part.weight();
            double weight = fixed == null
                    ? part.observations().stream().mapToLong(Observation::count).sum()
                    : fixed;
            sum += weight * share.get().middle();
            weights += weight;
        }
        return OptionalDouble.of(sum / weights);
    }

    /** Half way between the bounds of the mean. */
    public double middle() {
        return (low + high) / 2;
    }

    /** How many hospital groups it rests on. */
    public int groups() {
        return withoutEach.isEmpty() ? 1 : withoutEach.size();
    }

    private static CellEstimate.Bounds mean(List<Estimated> parts, String left) {
        double low = 0;
        double high = 0;
        double weights = 0;
        for (Estimated part : parts) {
            double weight = part.weightWithout(left);
            if (weight > 0) {
                CellEstimate.Bounds share = part.without().getOrDefault(left, part.whole());
                low += weight * share.low();
                high += weight * share.high();
                weights += weight;
            }
        }
        return new CellEstimate.Bounds(low / weights, high / weights);
    }

    // As in a cell: with D fixes and nothing left F lies in [0.025^(1/D), 1], with none yet in [0, 1 - 0.025^(1/n)].
    private static double lower(double share, Limits limits, List<Part> parts) {
        if (share < 1) {
            return share <= 0 ? 0 : 1 - limits.upper();
        }
        long fixed = parts.stream()
                .flatMap(part -> part.observations().stream())
                .filter(known -> !known.open())
                .mapToLong(Observation::count)
                .sum();
        return Math.pow(TAIL, 1.0 / fixed);
    }

    private static double upper(double share, Limits limits, List<Part> parts) {
        if (share > 0) {
            return share >= 1 ? 1 : 1 - limits.lower();
        }
        long atRisk = 0;
        for (Part part : parts) {
            for (Observation known : part.observations()) {
                atRisk += known.lower() >= part.day() && known.entry() < part.day() ? known.count() : 0;
            }
        }
        return 1 - Math.pow(TAIL, 1.0 / atRisk);
    }

    private static Limits limits(double share, double se, int groups) {
        double survival = 1 - share;
        return groups < 2 || survival <= 0 || survival >= 1
                ? Limits.UNDEFINED
                : Confidence.LOG_LOG.limits(
                        survival, se / survival, TDistribution.of(groups - 1).inverseCumulativeProbability(0.975));
    }
}
