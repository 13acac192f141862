package org.patchlag.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.patchlag.survival.Observation;

/**
 * A vendor's share as it would be with the case mix of all: the mean over strata of severity and device type with the
 * weights of all vendors' reports. Types that the vendor has no report of are left out, on both sides. A type in which a
 * severity has fewer than five of the vendor's reports is taken as a whole; types that still have fewer are taken
 * together, with the smallest of the others if need be.
 */
public final class DirectStandardisation {
    private static final long LEAST_REPORTS = 5;

    private DirectStandardisation() {}

    /**
     * A stratum.
     *
     * @param deviceType the type of device
     * @param severity how severe the cases are
     */
    public record Stratum(String deviceType, String severity) {}

    // Strata taken together.
    private record Pool(List<Observation> observations, double weight) {
        long reports() {
            return observations.stream().mapToLong(Observation::count).sum();
        }

        Pool with(Pool other) {
            List<Observation> both = new ArrayList<>(observations);
            both.addAll(other.observations);
            return new Pool(both, weight + other.weight);
        }
    }

    /**
     * The standardised share; empty where that of a pool cannot be told yet, or there is no report.
     *
     * @param vendor the vendor's reports by stratum
     * @param all how many reports all vendors have by stratum; fixed for one release
     * @param day by which they are to be fixed
     */
    public static Optional<WeightedShare> of(Map<Stratum, List<Observation>> vendor, Map<Stratum, Long> all, int day) {
        List<WeightedShare.Part> parts = parts(vendor, all, day);
        return parts.isEmpty() ? Optional.empty() : WeightedShare.of(parts);
    }

    /** The middle of that share alone, as {@link WeightedShare#middle()} has it but sooner, for nothing is left out. */
    public static OptionalDouble middle(Map<Stratum, List<Observation>> vendor, Map<Stratum, Long> all, int day) {
        List<WeightedShare.Part> parts = parts(vendor, all, day);
        return parts.isEmpty() ? OptionalDouble.empty() : WeightedShare.middle(parts);
    }

    private static List<WeightedShare.Part> parts(
            Map<Stratum, List<Observation>> vendor, Map<Stratum, Long> all, int day) {
        TreeMap<String, TreeMap<String, Pool>> byType = new TreeMap<>();
        all.forEach((stratum, reports) -> byType.computeIfAbsent(stratum.deviceType(), key -> new TreeMap<>())
                .put(stratum.severity(), new Pool(vendor.getOrDefault(stratum, List.of()), reports)));
        List<Pool> pools = new ArrayList<>();
        List<Pool> small = new ArrayList<>();
        for (TreeMap<String, Pool> type : byType.values()) {
            Pool whole = together(type.values());
            if (type.values().stream().allMatch(DirectStandardisation::large)) {
                pools.addAll(type.values());
            } else if (large(whole)) {
                pools.add(whole);
            } else if (whole.reports() > 0) {
                small.add(whole);
            }
        }
        addSmall(pools, small);
        return pools.stream()
                .map(pool -> new WeightedShare.Part(pool.observations(), day, pool.weight()))
                .toList();
    }

    private static void addSmall(List<Pool> pools, List<Pool> small) {
        if (small.isEmpty()) {
            return;
        }
        Pool rest = together(small);
        Optional<Pool> smallest = pools.stream().min(Comparator.comparingLong(Pool::reports));
        if (!large(rest) && smallest.isPresent()) {
            pools.remove(smallest.get());
            pools.add(smallest.get().with(rest));
        } else {
            pools.add(rest);
        }
    }

    private static Pool together(Collection<Pool> pools) {
        return pools.stream().reduce(new Pool(List.of(), 0), Pool::with);
    }

    private static boolean large(Pool pool) {
        return pool.reports() >= LEAST_REPORTS;
    }
}
