package org.patchlag.survival;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The clusters of some observations by number, in alphabetical order: figures do not depend on the order of the rows.
 *
 * @param names the clusters
 * @param of the number of each observation's cluster
 */
@SuppressWarnings("ArrayRecordComponent") // within the package, and never compared
record ClusterNames(List<String> names, int[] of) {
    static ClusterNames of(List<Observation> observations) {
        TreeSet<String> sorted = new TreeSet<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Observation observation : observations) {
            if (numbers.putIfAbsent(observation.cluster(), 0) == null) {
                sorted.add(observation.cluster());
            }
        }
        int number = 0;
        for (String name : sorted) {
            numbers.put(name, number++);
        }
        int[] of = new int[observations.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = numbers.getOrDefault(observations.get(i).cluster(), -1);
        }
        return new ClusterNames(List.copyOf(sorted), of);
    }

    int size() {
        return names.size();
    }
}
