package org.patchlag.survival;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Life tables of clusters that are independent of each other while the cases within one are not: the reports of a
 * hospital group share an IT department and a service contract.
 */
public final class ClusteredLifeTable {
    private final SortedMap<String, LifeTable> byCluster;
    private final LifeTable total;

    private ClusteredLifeTable(SortedMap<String, LifeTable> byCluster) {
        this.byCluster = byCluster;
        TreeMap<Integer, LifeTable.Counts> sum = new TreeMap<>();
        byCluster.values().forEach(table -> table.days()
                .forEach((day, counts) -> sum.merge(day, counts, LifeTable.Counts::plus)));
        this.total = LifeTable.of(sum);
    }

    /** The tables by cluster. */
    public static ClusteredLifeTable of(Map<String, LifeTable> byCluster) {
        return new ClusteredLifeTable(new TreeMap<>(byCluster));
    }

    /** All cases. */
    public LifeTable total() {
        return total;
    }

    /** The clusters' tables, by the clusters' names. */
    public Collection<LifeTable> parts() {
        return byCluster.values();
    }

    /** How many clusters. */
    public int clusters() {
        return byCluster.size();
    }
}
