package org.patchlag.query.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.survival.IntervalScores;
import org.patchlag.survival.LifeTable;
import org.patchlag.survival.LogRank;
import org.patchlag.survival.Observation;

/**
 * Whether one selection is fixed faster than another, by a test that is robust against the likeness of the reports of one
 * hospital group. Reports in both selections are in neither side of it.
 *
 * @param method which test
 * @param inBoth how many reports are in both selections
 * @param first of how many hospital groups the compared reports of the first selection are
 * @param second the same of the second
 * @param groups the same of both together
 * @param statistic the test's statistic; null where there is none
 * @param p the probability of one at least as far out if nothing differs; null where there is none
 * @param ratio how much faster the first selection is fixed than the second, by Peto; null where it is not given
 * @param lower its lower 95 % limit, on the scale of the logarithm and made wider for few groups as the test is made smaller:
 *     1 lies outside of the limits just where p is below 0.05
 * @param upper its upper 95 % limit
 */
public record Comparison(
        Method method,
        long inBoth,
        long first,
        long second,
        long groups,
        @Nullable Double statistic,
        @Nullable Double p,
        @Nullable Double ratio,
        @Nullable Double lower,
        @Nullable Double upper) {
    /** Of fewer hospital groups on a side there is no test. */
    public static final int LEAST_GROUPS_OF_A_SIDE = 6;

    /** Of fewer hospital groups on both sides together there is none either. */
    public static final int LEAST_GROUPS = 10;

    /** A test. */
    public enum Method {
        /** The robust log-rank test, made smaller for few groups; its statistic is a chi-square with one degree. */
        LOG_RANK("robust log-rank test"),
        /** The log-rank test for durations known within bounds (Sun 1996), robust; its statistic is standard normal. */
        INTERVAL_SCORES("robust log-rank test for durations known within bounds"),
        /** None: there are too few hospital groups, or no fixes to compare. */
        NONE("no test");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        /** For people. */
        public String label() {
            return label;
        }
    }

    /** Why there is no test. */
    public enum Reason {
        FEW_GROUPS,
        NOTHING_ENDED
    }

    private static final String FIRST = "first";
    private static final String SECOND = "second";

    /** The test of two selections that have no report in common. */
    static Comparison of(ClockCases first, ClockCases second, long inBoth) {
        List<Observation> ours = first.observations();
        List<Observation> others = second.observations();
        List<Observation> all = new ArrayList<>(ours);
        all.addAll(others);
        Comparison none = new Comparison(
                Method.NONE, inBoth, groups(ours), groups(others), groups(all), null, null, null, null, null);
        if (none.fewGroups()) {
            return none;
        }
        if (all.stream().anyMatch(Observation::interval)) {
            boolean[] isOurs = new boolean[all.size()];
            java.util.Arrays.fill(isOurs, 0, ours.size(), true);
            IntervalScores.Test test =
                    IntervalScores.of(all, IntervalScores.Kind.SUN).clustered(isOurs);
            return Double.isFinite(test.z()) ? none.with(Method.INTERVAL_SCORES, test.z(), test.p()) : none;
        }
        List<LogRank.Arm> arms = new ArrayList<>(arms(FIRST, ours));
        arms.addAll(arms(SECOND, others));
        LogRank test = LogRank.of(arms);
        return test.robustTest()
                .map(found -> found.withFew(test.clusters()))
                .map(found ->
                        none.with(Method.LOG_RANK, found.statistic(), found.p()).with(test.ratioLimits(FIRST)))
                .orElse(none);
    }

    private static long groups(List<Observation> observations) {
        return observations.stream().map(Observation::cluster).distinct().count();
    }

    private Comparison with(Method by, double value, double probability) {
        return new Comparison(by, inBoth, first, second, groups, value, probability, null, null, null);
    }

    private Comparison with(LogRank.Ratio found) {
        return Double.isFinite(found.lower()) && Double.isFinite(found.upper())
                ? new Comparison(
                        method,
                        inBoth,
                        first,
                        second,
                        groups,
                        statistic,
                        p,
                        found.ratio(),
                        found.lower(),
                        found.upper())
                : this;
    }

    /** Whether there are too few hospital groups for a test. */
    public boolean fewGroups() {
        return Math.min(first, second) < LEAST_GROUPS_OF_A_SIDE || groups < LEAST_GROUPS;
    }

    /** Why there is no test; empty where there is one. */
    public Optional<Reason> reason() {
        return method != Method.NONE
                ? Optional.empty()
                : Optional.of(fewGroups() ? Reason.FEW_GROUPS : Reason.NOTHING_ENDED);
    }

    private static List<LogRank.Arm> arms(String side, List<Observation> observations) {
        Map<String, LifeTable> tables = new LinkedHashMap<>();
        for (Observation observation : observations) {
            long count = observation.count();
            LifeTable table = tables.getOrDefault(observation.cluster(), LifeTable.empty());
            tables.put(
                    observation.cluster(),
                    observation.open()
                            ? table.with(observation.lower(), 0, count)
                            : table.with(observation.lower(), count, 0));
        }
        return tables.entrySet().stream()
                .map(entry -> new LogRank.Arm(side, "", entry.getKey(), entry.getValue()))
                .toList();
    }
}
