package org.patchlag.query.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.survival.ChiSquareTest;
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
 * @param groups of how many hospital groups the compared reports are
 * @param statistic the test's statistic; null where there is none
 * @param p the probability of one at least as far out if nothing differs; null where there is none
 * @param ratio how much faster the first selection is fixed than the second, by Peto; null where it is not given
 */
public record Comparison(
        Method method,
        long inBoth,
        long groups,
        @Nullable Double statistic,
        @Nullable Double p,
        @Nullable Double ratio) {

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

    private static final String FIRST = "first";
    private static final String SECOND = "second";

    /** The test of two selections that have no report in common. */
    static Comparison of(ClockCases first, ClockCases second, long inBoth) {
        List<Observation> ours = first.observations();
        List<Observation> others = second.observations();
        List<Observation> all = new ArrayList<>(ours);
        all.addAll(others);
        long groups = all.stream().map(Observation::cluster).distinct().count();
        if (ours.isEmpty() || others.isEmpty() || groups < CaseCounts.LEAST_GROUPS_OF_AN_INTERVAL) {
            return none(inBoth, groups);
        }
        if (all.stream().anyMatch(Observation::interval)) {
            boolean[] isOurs = new boolean[all.size()];
            java.util.Arrays.fill(isOurs, 0, ours.size(), true);
            IntervalScores.Test test =
                    IntervalScores.of(all, IntervalScores.Kind.SUN).clustered(isOurs);
            return Double.isFinite(test.z())
                    ? new Comparison(Method.INTERVAL_SCORES, inBoth, groups, test.z(), test.p(), null)
                    : none(inBoth, groups);
        }
        List<LogRank.Arm> arms = new ArrayList<>(arms(FIRST, ours));
        arms.addAll(arms(SECOND, others));
        LogRank test = LogRank.of(arms);
        Optional<ChiSquareTest> robust = test.robustTest().map(found -> found.withFew(test.clusters()));
        double ratio = test.ratio(FIRST);
        return robust.map(found -> new Comparison(
                        Method.LOG_RANK,
                        inBoth,
                        groups,
                        found.statistic(),
                        found.p(),
                        Double.isFinite(ratio) ? Double.valueOf(ratio) : null))
                .orElseGet(() -> none(inBoth, groups));
    }

    /** Whether there are too few hospital groups for a test. */
    public boolean fewGroups() {
        return groups < CaseCounts.LEAST_GROUPS_OF_AN_INTERVAL;
    }

    private static Comparison none(long inBoth, long groups) {
        return new Comparison(Method.NONE, inBoth, groups, null, null, null);
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
