package org.patchlag.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The estimate of one cell of a table, with the headline's limits: the delete-one-cluster jackknife on the log-log scale
 * with Student's t on clusters - 1 degrees of freedom, because the reports of one cluster are not independent. Fewer than
 * two clusters have no limits. Where entries are delayed the curve begins where enough cases are at risk, and is
 * conditional on being open at the end of that day.
 */
public final class CellEstimate {
    /** The shares whose days are told. */
    public static final List<Double> QUANTILES = List.of(0.10, 0.25, 0.50, 0.75, 0.90);

    private static final double TAIL = 0.025;

    private final List<Observation> all;
    private final CellPlan plan;
    private final int last; // of which anything is known
    private @Nullable CellLimits least;
    private @Nullable CellLimits most;

    /** How a cell was estimated. */
    public enum Estimator {
        /** The product-limit estimate: all durations are exact. */
        KAPLAN_MEIER,
        /** Turnbull's: some are known only within bounds. */
        NPMLE,
        /** What the product-limit estimate can be, whichever days the imprecise ends were on: of large cells, and where entries are delayed. */
        BOUNDS
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

    /**
     * The share fixed by the end of a day, without limits.
     *
     * @param low the estimate, or its lower bound where durations are imprecise
     * @param high the estimate, or its upper bound
     */
    public record Bounds(double low, double high) {
        /** Half way between. */
        public double middle() {
            return (low + high) / 2;
        }
    }

    private CellEstimate(List<Observation> observations, CellPlan plan) {
        all = observations;
        this.plan = plan;
        last = all.stream().mapToInt(Observation::lastDay).max().orElse(-1);
    }

    /** The estimate from these observations, of which there is at least one. */
    public static CellEstimate of(List<Observation> observations) {
        List<Observation> all = List.copyOf(observations);
        return new CellEstimate(all, CellPlan.of(all));
    }

    /**
     * The share fixed by the end of a day alone, as {@link #bounds} has it but sooner, for nothing is estimated without a
     * cluster; empty where it cannot be told.
     *
     * @param observations at least one
     */
    public static Optional<Bounds> bounds(List<Observation> observations, int day) {
        CellEstimate whole = new CellEstimate(observations, CellPlan.ofWhole(observations));
        return whole.estimable(day) ? Optional.of(whole.bounds(day)) : Optional.empty();
    }

    /** How it was estimated. */
    public Estimator estimator() {
        return plan.estimator();
    }

    /** The day on whose end the curve is conditional; empty where all cases were observed from their start on. */
    public OptionalInt conditionalOn() {
        return plan.after() < 0 ? OptionalInt.empty() : OptionalInt.of(plan.after());
    }

    /** The share fixed by the end of a day, without limits. */
    public Bounds bounds(int day) {
        double low = plan.curve().share(CellCurve.Side.LEAST, day);
        return new Bounds(low, plan.exact() ? low : plan.curve().share(CellCurve.Side.MOST, day));
    }

    /** The share fixed by the end of a day. */
    public Share fixedBy(int day) {
        double low = least().spread().share(day);
        double high = most().spread().share(day);
        Limits ofLow = least().limits(day);
        Limits ofHigh = most().limits(day);
        // At S of 1 or 0 the log-log scale is not defined: no event yet gives F in [0, 1 - 0.025^(1/n)], and all fixed
        // give F in [0.025^(1/D), 1].
        double lower = low <= 0 ? 0 : low >= 1 ? Math.pow(TAIL, 1.0 / counts().events()) : 1 - ofLow.upper();
        double upper = high >= 1 ? 1 : high <= 0 ? 1 - Math.pow(TAIL, 1.0 / atRisk(day)) : 1 - ofHigh.lower();
        return new Share(low, high, lower, upper);
    }

    private long atRisk(int day) {
        return all.stream()
                .filter(observation -> observation.lower() >= day && observation.entry() < day)
                .mapToLong(Observation::count)
                .sum();
    }

    /** The largest change of the share fixed by a day when one cluster is left out; 1 where there is only one. */
    public double influence(int day) {
        return plan.curve().clusters().size() < 2
                ? 1
                : Math.max(least().spread().influence(day), most().spread().influence(day));
    }

    /** The share fixed by a day without each cluster in turn, by the cluster's name. */
    public SortedMap<String, Bounds> withoutEach(int day) {
        TreeMap<String, Bounds> shares = new TreeMap<>();
        List<String> clusters = plan.curve().clusters();
        if (clusters.size() > 1) {
            double[] low = plan.curve().withoutEach(CellCurve.Side.LEAST, day);
            double[] high = plan.exact() ? low : plan.curve().withoutEach(CellCurve.Side.MOST, day);
            for (int c = 0; c < low.length; c++) {
                shares.put(clusters.get(c), new Bounds(low[c], high[c]));
            }
        }
        return shares;
    }

    /** The least day by the end of which a share p was fixed, by the lower and by the upper bound; -1 for never. */
    public int[] quantile(double p, int horizon) {
        return new int[] {crossing(p, horizon, most()), crossing(p, horizon, least())};
    }

    private static int crossing(double p, int horizon, CellLimits side) {
        OptionalDouble day = side.quantile(p, false);
        return day.isPresent() && day.getAsDouble() <= horizon ? (int) day.getAsDouble() : -1;
    }

    /** The days by which {@link #QUANTILES} were fixed, with their limits by inversion (Brookmeyer and Crowley 1982). */
    public List<CellQuantile> quantiles() {
        List<CellQuantile> quantiles = new ArrayList<>();
        for (double p : QUANTILES) {
            quantiles.add(new CellQuantile(
                    p,
                    orNull(most().quantile(p, plan.exact())),
                    orNull(least().quantile(p, plan.exact())),
                    orNull(most().quantileLower(p, plan.exact())),
                    orNull(least().quantileUpper(p, plan.exact()))));
        }
        return quantiles;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** The mean number of days open, to at most {@code tau}; null where {@code tau} cannot be told. */
    public @Nullable CellMean restrictedMean(int tau) {
        if (!estimable(tau)) {
            return null;
        }
        double from = most().mean(tau);
        double to = least().mean(tau);
        return new CellMean(
                tau, from, to, Math.max(0, from - most().meanWidth(tau)), Math.min(tau, to + least().meanWidth(tau)));
    }

    /** Whether a share at this day can be told: a later day is known, or all were fixed. */
    public boolean estimable(int day) {
        return plan.curve().days().length > 0
                && day > plan.after()
                && (day <= last || plan.curve().share(CellCurve.Side.LEAST, last) >= 1);
    }

    /** What it rests on. */
    public CellCounts counts() {
        long reports = all.stream().mapToLong(Observation::count).sum();
        long open = all.stream()
                .filter(Observation::open)
                .mapToLong(Observation::count)
                .sum();
        long groups = all.stream().map(Observation::cluster).distinct().count();
        return new CellCounts(reports, groups, reports - open, open, intervals());
    }

    /** How many observations are known only within bounds. */
    public long intervals() {
        return all.stream()
                .filter(Observation::interval)
                .mapToLong(Observation::count)
                .sum();
    }

    /**
     * How many independent cases would tell as much of the share fixed by a day: {@code F (1 - F) / se^2}. Of two bounds
     * the fewer; NaN where there is no standard error.
     */
    public double effectiveSize(int day) {
        return Math.min(effectiveSize(day, least()), effectiveSize(day, most()));
    }

    private static double effectiveSize(int day, CellLimits side) {
        double share = side.spread().share(day);
        double se = side.spread().se(day);
        return se > 0 ? share * (1 - share) / (se * se) : Double.NaN;
    }

    /**
     * By how much the clusters raise the variance of the share fixed by a day, against Greenwood's for independent cases;
     * NaN where that is not defined, or durations are imprecise.
     */
    public double designEffect(int day) {
        if (!(plan.curve() instanceof ExactCurve exact)) {
            return Double.NaN;
        }
        double se = least().spread().se(day);
        double greenwood = exact.greenwoodVariance(day, 1 - least().spread().share(day));
        return greenwood > 0 ? se * se / greenwood : Double.NaN;
    }

    private CellLimits least() {
        CellLimits known = least;
        if (known == null) {
            known = new CellLimits(plan.curve(), CellCurve.Side.LEAST);
            least = known;
        }
        return known;
    }

    private CellLimits most() {
        if (plan.exact()) {
            return least();
        }
        CellLimits known = most;
        if (known == null) {
            known = new CellLimits(plan.curve(), CellCurve.Side.MOST);
            most = known;
        }
        return known;
    }
}
