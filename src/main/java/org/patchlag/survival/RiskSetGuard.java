package org.patchlag.survival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Where a curve of cases with delayed entry begins: on the first day with at least ten cases at risk from at least five
 * clusters. The curve is then conditional on being open at the end of that day. Before it one fix among few would bring S
 * down to 0 for good.
 */
final class RiskSetGuard {
    private static final long LEAST_CASES = 10;
    private static final long LEAST_CLUSTERS = 5;

    private RiskSetGuard() {}

    private record Change(String cluster, long cases) {}

    /** The day; empty where there are never enough. */
    static OptionalInt firstDay(List<Observation> observations) {
        TreeMap<Integer, List<Change>> changes = new TreeMap<>();
        for (Observation observation : observations) {
            add(changes, observation.entry() + 1, observation.cluster(), observation.count());
            add(changes, observation.lower() + 1, observation.cluster(), -observation.count());
        }
        Map<String, Long> atRisk = new HashMap<>();
        long all = 0;
        for (Map.Entry<Integer, List<Change>> day : changes.entrySet()) {
            for (Change change : day.getValue()) {
                atRisk.merge(change.cluster(), change.cases(), Long::sum);
                all += change.cases();
            }
            if (all >= LEAST_CASES
                    && atRisk.values().stream().filter(cases -> cases > 0).count() >= LEAST_CLUSTERS) {
                return OptionalInt.of(day.getKey());
            }
        }
        return OptionalInt.empty();
    }

    private static void add(Map<Integer, List<Change>> changes, int day, String cluster, long cases) {
        changes.computeIfAbsent(day, key -> new ArrayList<>()).add(new Change(cluster, cases));
    }
}
