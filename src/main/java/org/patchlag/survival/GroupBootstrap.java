package org.patchlag.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Limits of the NPMLE's share fixed: whole clusters are drawn with replacement, and the limits are the 2.5 % point of the
 * lower bound and the 97.5 % point of the upper one (percentiles: Efron 1979). The same seed gives the same limits. They
 * are too narrow where there are few clusters; {@link CellEstimate} has the jackknife's.
 */
public final class GroupBootstrap {
    private final List<Npmle> draws = new ArrayList<>();

    private GroupBootstrap(List<Observation> observations, int count, long seed) {
        Map<String, List<Observation>> byCluster = new TreeMap<>();
        observations.forEach(observation -> byCluster
                .computeIfAbsent(observation.cluster(), key -> new ArrayList<>())
                .add(observation));
        List<List<Observation>> clusters = List.copyOf(byCluster.values());
        Npmle whole = Npmle.of(observations);
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < count; draw++) {
            List<Observation> drawn = new ArrayList<>();
            for (int i = 0; i < clusters.size(); i++) {
                drawn.addAll(clusters.get(random.nextInt(clusters.size())));
            }
            draws.add(Npmle.near(whole, drawn));
        }
    }

    /**
     * So many draws of the clusters of these observations.
     *
     * @param observations at least one
     * @param count how many draws, at least one
     * @param seed of the random numbers
     */
    public static GroupBootstrap of(List<Observation> observations, int count, long seed) {
        return new GroupBootstrap(observations, count, seed);
    }

    /** The limits of the share fixed by the end of a day, 0 to 1. */
    public Limits fixedBy(int day) {
        return new Limits(
                SampleQuantile.of(
                        draws.stream()
                                .mapToDouble(draw -> draw.fixedByAtLeast(day))
                                .toArray(),
                        0.025),
                SampleQuantile.of(
                        draws.stream()
                                .mapToDouble(draw -> draw.fixedByAtMost(day))
                                .toArray(),
                        0.975));
    }
}
