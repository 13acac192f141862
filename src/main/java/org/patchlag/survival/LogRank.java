package org.patchlag.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether groups differ in how fast their cases are fixed: the log-rank test (Mantel 1966; Peto and Peto 1972),
 * stratified where strata are given, and its cluster-robust form (Lin and Wei 1989), the score test of a Cox model with
 * Breslow's ties. The statistic is a chi-square with as many degrees of freedom as groups that expect a fix, less one.
 */
public final class LogRank {
    private final List<String> groups;
    private final double[] observed;
    private final double[] expected;
    private final double[][] variance;
    private final Map<String, double[]> clusterScores = new TreeMap<>();

    /**
     * Cases that have a group, a stratum and a cluster in common.
     *
     * @param group what is compared
     * @param stratum within what it is compared
     * @param cluster whose cases they are
     * @param table the cases
     */
    public record Arm(String group, String stratum, String cluster, LifeTable table) {}

    private LogRank(List<Arm> arms) {
        groups = List.copyOf(new TreeSet<>(arms.stream().map(Arm::group).toList()));
        observed = new double[groups.size()];
        expected = new double[groups.size()];
        variance = new double[groups.size()][groups.size()];
        TreeMap<String, List<Arm>> strata = new TreeMap<>();
        arms.forEach(arm ->
                strata.computeIfAbsent(arm.stratum(), key -> new ArrayList<>()).add(arm));
        strata.values().forEach(this::add);
    }

    /**
     * How much faster a group is fixed than the others.
     *
     * @param ratio Peto's ratio; above 1 is faster
     * @param lower its lower 95 % limit
     * @param upper its upper 95 % limit
     */
    public record Ratio(double ratio, double lower, double upper) {}

    /** The test of these arms; a cluster that is alone in having a name of its own is an independent case. */
    public static LogRank of(List<Arm> arms) {
        return new LogRank(arms);
    }

    private void add(List<Arm> stratum) {
        LifeTable[] tables = new LifeTable[groups.size()];
        for (int k = 0; k < tables.length; k++) {
            String group = groups.get(k);
            tables[k] = stratum.stream()
                    .filter(arm -> arm.group().equals(group))
                    .map(Arm::table)
                    .reduce(LifeTable.empty(), LifeTable::plus);
        }
        LifeTable all = List.of(tables).stream().reduce(LifeTable.empty(), LifeTable::plus);
        int[] days = all.days().entrySet().stream()
                .filter(entry -> entry.getValue().fixed() > 0)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        long[] atRisk = all.atRisk(days);
        long[][] atRiskOf = new long[tables.length][];
        for (int k = 0; k < tables.length; k++) {
            atRiskOf[k] = tables[k].atRisk(days);
        }
        for (int i = 0; i < days.length; i++) {
            addDay(tables, days[i], i, atRisk, atRiskOf, (double)
                    all.on(days[i]).fixed());
        }
        for (Arm arm : stratum) {
            addScores(arm, days, all, atRisk, atRiskOf);
        }
    }

    private void addDay(LifeTable[] tables, int day, int i, long[] atRisk, long[][] atRiskOf, double fixed) {
        double n = atRisk[i];
        double spread = n > 1 ? fixed * (n - fixed) / (n - 1) : 0;
        for (int k = 0; k < tables.length; k++) {
            double share = atRiskOf[k][i] / n;
            observed[k] += tables[k].on(day).fixed();
            expected[k] += fixed * share;
            for (int l = 0; l < tables.length; l++) {
                variance[k][l] += spread * share * ((k == l ? 1 : 0) - atRiskOf[l][i] / n);
            }
        }
    }

    // U_ck = sum over days of (d_ck - n_ck h) - (n_k / n)(d_c - n_c h); over all clusters these sum to O - E.
    private void addScores(Arm arm, int[] days, LifeTable all, long[] atRisk, long[][] atRiskOf) {
        double[] scores = clusterScores.computeIfAbsent(arm.cluster(), key -> new double[groups.size()]);
        long[] own = arm.table().atRisk(days);
        int mine = groups.indexOf(arm.group());
        for (int i = 0; i < days.length; i++) {
            double hazard = (double) all.on(days[i]).fixed() / atRisk[i];
            double excess = arm.table().on(days[i]).fixed() - own[i] * hazard;
            scores[mine] += excess;
            for (int k = 0; k < scores.length; k++) {
                scores[k] -= excess * atRiskOf[k][i] / atRisk[i];
            }
        }
    }

    /** The groups, in the order of everything else. */
    public List<String> groups() {
        return groups;
    }

    /** Cases fixed, by group. */
    public double[] observed() {
        return observed.clone();
    }

    /** Cases that would have been fixed if the groups did not differ. */
    public double[] expected() {
        return expected.clone();
    }

    /** Observed less expected. */
    public double[] excess() {
        double[] excess = new double[groups.size()];
        for (int k = 0; k < excess.length; k++) {
            excess[k] = observed[k] - expected[k];
        }
        return excess;
    }

    /** The covariance of the excess if cases are independent. */
    public double[][] variance() {
        return copy(variance);
    }

    /** The covariance of the excess if only clusters are. */
    public double[][] robustVariance() {
        double[][] sum = new double[groups.size()][groups.size()];
        for (double[] scores : clusterScores.values()) {
            for (int k = 0; k < scores.length; k++) {
                for (int l = 0; l < scores.length; l++) {
                    sum[k][l] += scores[k] * scores[l];
                }
            }
        }
        return sum;
    }

    /** How many clusters. */
    public int clusters() {
        return clusterScores.size();
    }

    /** The test for independent cases; empty where nothing can differ. */
    public Optional<ChiSquareTest> test() {
        return ChiSquareTest.of(excess(), expected, variance);
    }

    /** The cluster-robust test. */
    public Optional<ChiSquareTest> robustTest() {
        return ChiSquareTest.of(excess(), expected, robustVariance());
    }

    /** How much faster a group is fixed than the others: Peto's ratio {@code exp((O - E) / V)}; above 1 is faster. */
    public double ratio(String group) {
        int k = groups.indexOf(group);
        return Math.exp(excess()[k] / variance[k][k]);
    }

    /**
     * The ratio of a group with its limits where only clusters are independent: of its logarithm the standard error is
     * {@code sqrt(V_robust) / V}, made wider for few clusters by {@code C / (C - 1)} of the variance, as the test is made
     * smaller.
     */
    public Ratio ratioLimits(String group) {
        int k = groups.indexOf(group);
        double few = (double) clusters() / (clusters() - 1);
        double width = Confidence.Z95 * Math.sqrt(robustVariance()[k][k] * few) / variance[k][k];
        double ratio = ratio(group);
        return new Ratio(ratio, ratio * Math.exp(-width), ratio * Math.exp(width));
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
