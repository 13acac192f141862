package org.patchlag.query.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchlag.ranking.KeptPromise;
import org.patchlag.survival.Observation;
import org.patchlag.survival.RiskTable;
import org.patchlag.timeline.Ending;

/**
 * The accepted reports of a selection as a clock has them: stopped within its bounds; open through the last confirmation;
 * ended in another way open until then; one that will never be fixed open to the as-of day, for it stays at risk.
 */
final class ClockCases {
    private final List<CountedDuration> rows;
    private @Nullable List<Observation> observations;

    /** Of counted reports. */
    ClockCases(List<CountedDuration> rows) {
        this.rows = Collections.unmodifiableList(rows); // not copied: of a million reports it is long
    }

    /** The reports, counted. */
    List<CountedDuration> rows() {
        return rows;
    }

    /** Those of which something holds. */
    ClockCases where(Predicate<CountedDuration> which) {
        return new ClockCases(rows.stream().filter(which).toList());
    }

    /** What is known of the durations of those that can be computed; those of one group that are alike, together. */
    List<Observation> observations() {
        if (observations == null) {
            Map<UUID, String> clusters = new HashMap<>();
            Map<Observation, long[]> alike = new LinkedHashMap<>();
            rows.stream()
                    .filter(CountedDuration::computable)
                    .forEach(row -> alike.computeIfAbsent(observation(row, clusters), first -> new long[1])[0] +=
                            row.reports());
            observations = alike.entrySet().stream()
                    .map(entry -> new Observation(
                            entry.getKey().cluster(),
                            entry.getKey().lower(),
                            entry.getKey().upper(),
                            entry.getValue()[0]))
                    .toList();
        }
        return observations;
    }

    private Observation observation(CountedDuration row, Map<UUID, String> clusters) {
        boolean stopped = row.ending() == Ending.STOPPED;
        return new Observation(
                clusters.computeIfAbsent(row.groupId(), UUID::toString),
                Objects.requireNonNull(row.lowerDays()),
                stopped ? Objects.requireNonNull(row.upperDays()) : Observation.OPEN,
                1);
    }

    /** How many reports. */
    long count(Predicate<CountedDuration> which) {
        return rows.stream().filter(which).mapToLong(CountedDuration::reports).sum();
    }

    /** How many of them stand so, of those that can be computed. */
    long count(Ending ending) {
        return count(row -> row.computable() && row.ending() == ending);
    }

    /** Of how many hospitals. */
    long hospitals() {
        return rows.stream().map(CountedDuration::hospitalId).distinct().count();
    }

    /** Of how many hospital groups. */
    long groups() {
        return rows.stream().map(CountedDuration::groupId).distinct().count();
    }

    /** Of how many hospital groups are those that can be computed: what an interval rests on. */
    long computableGroups() {
        return where(CountedDuration::computable).groups();
    }

    /** Through how many days the oldest open case is known to be open; null where none is open. */
    @Nullable
    Integer oldestOpen() {
        return rows.stream()
                .filter(row -> row.computable() && row.ending() == Ending.OPEN)
                .map(row -> Objects.requireNonNull(row.lowerDays()))
                .max(Integer::compare)
                .orElse(null);
    }

    /** The last day of which anything is known; -1 where nothing is. */
    int lastDay() {
        return RiskTable.lastDay(observations());
    }

    /**
     * The cases by what their vendor promised when they began; none where they are not all of one vendor of the catalogue,
     * for nobody promises for others.
     */
    List<KeptPromise.Stratum> promised() {
        List<@Nullable UUID> vendors =
                rows.stream().map(CountedDuration::vendorId).distinct().toList();
        Map<CountedDuration.Promised, List<CountedDuration>> strata = new LinkedHashMap<>();
        if (vendors.size() == 1 && vendors.get(0) != null) {
            rows.stream().filter(CountedDuration::computable).forEach(row -> {
                CountedDuration.Promised promise = row.promise();
                if (promise != null) {
                    strata.computeIfAbsent(promise, key -> new ArrayList<>()).add(row);
                }
            });
        }
        return strata.entrySet().stream()
                .map(entry -> new KeptPromise.Stratum(
                        new ClockCases(entry.getValue()).observations(),
                        entry.getKey().days(),
                        entry.getKey().share()))
                .toList();
    }
}
