package org.patchlag.survival;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The estimate of one cell of a table: Kaplan-Meier where all durations are exact, the NPMLE as soon as one is known only
 * within bounds. Its limits are the headline's: the delete-one-cluster jackknife on the log-log scale with Student's t on
 * clusters - 1 degrees of freedom (C - 1) / C sum (theta_(-c) - mean)^2, because the reports of one cluster are not
 * independent. Fewer than two clusters have no limits.
 */
public final class CellEstimate {
    private final Map<String, List<Observation>> byCluster = new LinkedHashMap<>();
    private final List<Observation> all;
    private final Curve curve;
    private final List<Curve> withoutOne;

    /** A curve that can be asked for bounds of the share fixed. */
    private interface Curve {
        double atLeast(int day);

        double atMost(int day);
    }

    /**
     * The share fixed by the end of a day, 0 to 1.
     *
     * @param low the estimate, or its lower bound where durations are imprecise
     * @param high the estimate, or its upper bound
     * @param lower the lower 95 % limit of {@code low}; NaN where not defined
     * @param upper the upper 95 % limit of {@code high}; NaN where not defined
     */
    public record Share(double low, double high, double lower, double upper) {}

    private CellEstimate(List<Observation> observations) {
        all = List.copyOf(observations);
        observations.forEach(observation -> byCluster
                .computeIfAbsent(observation.cluster(), key -> new ArrayList<>())
                .add(observation));
        curve = curve(all);
        withoutOne = byCluster.size() < 2
                ? List.of()
                : byCluster.keySet().stream().map(this::without).toList();
    }

    /** The estimate from these observations, of which there is at least one. */
    public static CellEstimate of(List<Observation> observations) {
        return new CellEstimate(observations);
    }

    /** The share fixed by the end of a day. */
    public Share fixedBy(int day) {
        double low = curve.atLeast(day);
        double high = curve.atMost(day);
        return new Share(
                low,
                high,
                1 - limits(low, c -> c.atLeast(day)).upper(),
                1 - limits(high, c -> c.atMost(day)).lower());
    }

    /** The largest change of the share fixed by a day when one cluster is left out. */
    public double influence(int day) {
        return withoutOne.stream()
                .mapToDouble(curveWithout -> Math.max(
                        Math.abs(curveWithout.atLeast(day) - curve.atLeast(day)),
                        Math.abs(curveWithout.atMost(day) - curve.atMost(day))))
                .max()
                .orElse(1);
    }

    /** The least day by the end of which a share p was fixed, by the lower and by the upper bound; -1 for never. */
    public int[] quantile(double p, int horizon) {
        return new int[] {crossing(p, horizon, curve::atMost), crossing(p, horizon, curve::atLeast)};
    }

    /** Whether a share at this day can be told: a later day is known, or all were fixed. */
    public boolean estimable(int day) {
        int last = all.stream()
                .mapToInt(observation -> observation.open() ? observation.lower() : observation.upper())
                .max()
                .orElse(-1);
        return day <= last || curve.atLeast(last) >= 1;
    }

    /** How many observations are known only within bounds. */
    public long intervals() {
        return all.stream()
                .filter(Observation::interval)
                .mapToLong(Observation::count)
                .sum();
    }

    private Limits limits(double fixed, ToDoubleFunction<Curve> share) {
        int clusters = withoutOne.size();
        double survival = 1 - fixed;
        if (clusters < 2 || survival <= 0 || survival >= 1) {
            return exactLimits(survival);
        }
        double mean = withoutOne.stream().mapToDouble(share).average().orElseThrow();
        double squares = withoutOne.stream()
                .mapToDouble(share)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double se = Math.sqrt((clusters - 1.0) / clusters * squares);
        double t = TDistribution.of(clusters - 1).inverseCumulativeProbability(0.975);
        return Confidence.LOG_LOG.limits(survival, se / survival, t);
    }

    // At S of 1 or 0 the log-log scale is not defined: no event yet gives F in [0, 1 - 0.025^(1/n)], and all events
    // give F in [0.025^(1/D), 1].
    private Limits exactLimits(double survival) {
        double cases = all.stream().mapToLong(Observation::count).sum();
        double edge = Math.pow(0.025, 1 / cases);
        if (survival >= 1) {
            return new Limits(edge, 1);
        }
        return survival <= 0 ? new Limits(0, 1 - edge) : Limits.UNDEFINED;
    }

    private static int crossing(double p, int horizon, java.util.function.IntToDoubleFunction share) {
        for (int day = 0; day <= horizon; day++) {
            if (share.applyAsDouble(day) >= p - 1e-9) {
                return day;
            }
        }
        return -1;
    }

    private Curve without(String cluster) {
        return curve(all.stream()
                .filter(observation -> !observation.cluster().equals(cluster))
                .toList());
    }

    private static Curve curve(List<Observation> observations) {
        if (observations.stream().noneMatch(Observation::interval)) {
            KaplanMeier estimate = KaplanMeier.of(lifeTable(observations));
            return new Curve() {
                @Override
                public double atLeast(int day) {
                    return estimate.fixedBy(day);
                }

                @Override
                public double atMost(int day) {
                    return estimate.fixedBy(day);
                }
            };
        }
        Npmle estimate = Npmle.of(observations);
        return new Curve() {
            @Override
            public double atLeast(int day) {
                return estimate.fixedByAtLeast(day);
            }

            @Override
            public double atMost(int day) {
                return estimate.fixedByAtMost(day);
            }
        };
    }

    private static LifeTable lifeTable(List<Observation> observations) {
        Map<Integer, LifeTable.Counts> days = new TreeMap<>();
        for (Observation observation : observations) {
            long count = observation.count();
            LifeTable.Counts counts =
                    observation.open() ? new LifeTable.Counts(0, count) : new LifeTable.Counts(count, 0);
            days.merge(observation.lower(), counts, LifeTable.Counts::plus);
        }
        return LifeTable.of(days);
    }
}
