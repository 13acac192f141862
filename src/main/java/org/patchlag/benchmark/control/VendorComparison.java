package org.patchlag.benchmark.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.ClockCounts.Column;
import org.patchlag.benchmark.entity.PublicTables.Cases;
import org.patchlag.benchmark.entity.PublicTables.Comparison;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.disclosure.Cell;
import org.patchlag.disclosure.Level;
import org.patchlag.ranking.Classification;
import org.patchlag.ranking.DirectStandardisation;
import org.patchlag.ranking.Funnel;
import org.patchlag.ranking.VendorShare;
import org.patchlag.ranking.WeightedShare;
import org.patchlag.survival.Observation;

/**
 * How the vendors stand beside the reports of all vendors about the device types that they make, in the same mix: a class for each vendor that
 * is published with a share, and nothing finer. Reports have no severity yet, so each type is one stratum.
 */
final class VendorComparison {
    private static final List<Integer> DAYS = List.of(30, 90);
    private static final String ANY_SEVERITY = "";
    private static final Comparator<DirectStandardisation.Stratum> STRATA =
            Comparator.comparing(DirectStandardisation.Stratum::deviceType);

    private final Map<String, ClockDisclosure.Decision> decisions;
    private final Map<Integer, Cell.Share> pooled;
    private final Map<String, Map<DirectStandardisation.Stratum, List<Observation>>> vendors = new LinkedHashMap<>();
    private final Map<DirectStandardisation.Stratum, List<Observation>> everybody;
    private final Map<DirectStandardisation.Stratum, Long> mix = new TreeMap<>(STRATA);

    private VendorComparison(
            ClockCounts counts, Cases cases, List<JudgedCell> cells, Map<String, ClockDisclosure.Decision> decisions) {
        this.decisions = decisions;
        this.pooled = cells.get(0).shares();
        this.everybody = strata(Cohort.of(counts, cases, cells.get(0).plan()));
        everybody.forEach((stratum, observations) -> mix.put(
                stratum, observations.stream().mapToLong(Observation::count).sum()));
        for (JudgedCell cell : cells) {
            if (cell.plan().kind() == Kind.VENDOR && cell.reports() > 0) {
                vendors.put(cell.plan().key(), strata(Cohort.of(counts, cases, cell.plan())));
            }
        }
    }

    /**
     * The classes by the keys of the vendors' cells.
     *
     * @param cells all cells, that of everything first
     */
    static Map<String, Comparison> of(
            ClockCounts counts, Cases cases, List<JudgedCell> cells, Map<String, ClockDisclosure.Decision> decisions) {
        return new VendorComparison(counts, cases, cells, decisions).classes();
    }

    private Map<String, Comparison> classes() {
        List<Funnel> release = new ArrayList<>();
        for (int day : DAYS) {
            funnel(day).ifPresent(release::add);
        }
        Map<String, Comparison> classes = new HashMap<>();
        for (Classification.Verdict verdict : Classification.of(release)) {
            if (level(decisions.get(verdict.vendor())) != null) {
                classes.merge(
                        verdict.vendor(), Comparison.valueOf(verdict.verdict().name()), VendorComparison::both);
            }
        }
        return classes;
    }

    // Two days that say different things say nothing; a day that says something adds to one that does not.
    private static Comparison both(Comparison one, Comparison other) {
        if (one == other || other == Comparison.NOT_DISTINGUISHABLE) {
            return one;
        }
        return one == Comparison.NOT_DISTINGUISHABLE ? other : Comparison.NOT_DISTINGUISHABLE;
    }

    private static @Nullable Level level(ClockDisclosure.@Nullable Decision decision) {
        return decision == null
                ? null
                : decision.form().map(form -> form.level()).orElse(null);
    }

    private Optional<Funnel> funnel(int day) {
        Cell.Share benchmark = pooled.get(day);
        if (benchmark == null) {
            return Optional.empty();
        }
        double common = (benchmark.low() + benchmark.high()) / 2;
        List<VendorShare> shares =
                InParallel.map(List.copyOf(vendors.keySet()), key -> share(key, day, common)).stream()
                        .flatMap(Optional::stream)
                        .toList();
        return Optional.of(Funnel.of(day, common, shares));
    }

    private Optional<VendorShare> share(String key, int day, double common) {
        Map<DirectStandardisation.Stratum, List<Observation>> own = vendors.getOrDefault(key, Map.of());
        Map<DirectStandardisation.Stratum, List<Observation>> sameTypes = new TreeMap<>(STRATA);
        sameTypes.putAll(everybody);
        sameTypes.keySet().retainAll(own.keySet());
        Optional<WeightedShare> share = DirectStandardisation.of(own, mix, day);
        OptionalDouble beside = DirectStandardisation.middle(sameTypes, mix, day);
        return share.isEmpty() || beside.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        vendor(key, share.get(), level(decisions.get(key))).beside(beside.getAsDouble(), common));
    }

    private static VendorShare vendor(String key, WeightedShare share, @Nullable Level level) {
        return new VendorShare(
                key, share.middle(), Math.max(share.lowSe(), share.highSe()), level == Level.V1 || level == Level.V2);
    }

    private static Map<DirectStandardisation.Stratum, List<Observation>> strata(Cohort cohort) {
        Map<DirectStandardisation.Stratum, List<Observation>> strata = new TreeMap<>(STRATA);
        for (int type : cohort.values(Column.TYPE)) {
            List<Observation> observations = cohort.where(Column.TYPE, type).observations();
            strata.put(new DirectStandardisation.Stratum("type " + type, ANY_SEVERITY), observations);
        }
        return strata;
    }
}
