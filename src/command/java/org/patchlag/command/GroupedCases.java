package org.patchlag.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.patchlag.survival.ClusteredLifeTable;
import org.patchlag.survival.LifeTable;
import org.patchlag.survival.LogRank;

/** Cases by group and cluster, as life tables of reports or of units. */
final class GroupedCases {
    /** The name of all groups together. */
    static final String ALL = "__all__";

    private GroupedCases() {}

    /** All cases, then each group's in alphabetical order. */
    static <T> Map<String, List<T>> byGroup(List<T> cases, Function<T, String> group) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        groups.put(ALL, cases);
        new TreeSet<>(cases.stream().map(group).toList())
                .forEach(name -> groups.put(
                        name,
                        cases.stream()
                                .filter(known -> group.apply(known).equals(name))
                                .toList()));
        return groups;
    }

    static LifeTable table(Collection<ExactCase> cases, boolean units) {
        Map<Integer, LifeTable.Counts> days = new TreeMap<>();
        for (ExactCase known : cases) {
            LifeTable.Counts counts = known.counts(units);
            days.merge(known.time(), counts, LifeTable.Counts::plus);
            if (known.entry() != LifeTable.FROM_THE_START) {
                long entered = counts.fixed() + counts.censored() + counts.otherwise();
                days.merge(known.entry(), new LifeTable.Counts(0, 0, 0, entered), LifeTable.Counts::plus);
            }
        }
        return LifeTable.of(days);
    }

    static ClusteredLifeTable clustered(Collection<ExactCase> cases, boolean units) {
        Map<String, List<ExactCase>> byCluster = new TreeMap<>();
        cases.forEach(known -> byCluster
                .computeIfAbsent(known.cluster(), name -> new ArrayList<>())
                .add(known));
        Map<String, LifeTable> tables = new TreeMap<>();
        byCluster.forEach((name, own) -> tables.put(name, table(own, units)));
        return ClusteredLifeTable.of(tables);
    }

    /** The arms of a log-rank test, within strata or over all. */
    static List<LogRank.Arm> arms(Collection<ExactCase> cases, boolean strata, boolean units) {
        record Key(String group, String stratum, String cluster) {}
        Map<Key, List<ExactCase>> arms = new LinkedHashMap<>();
        cases.forEach(known -> arms.computeIfAbsent(
                        new Key(known.group(), strata ? known.stratum() : "", known.cluster()),
                        key -> new ArrayList<>())
                .add(known));
        return arms.entrySet().stream()
                .map(arm -> new LogRank.Arm(
                        arm.getKey().group(),
                        arm.getKey().stratum(),
                        arm.getKey().cluster(),
                        table(arm.getValue(), units)))
                .toList();
    }
}
