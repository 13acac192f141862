package org.patchlag.benchmark.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.ClockCounts.Column;
import org.patchlag.benchmark.entity.PublicTables.Comparison;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.disclosure.Level;
import org.patchlag.ranking.Classification;
import org.patchlag.ranking.DirectStandardisation;
import org.patchlag.ranking.Funnel;
import org.patchlag.ranking.VendorShare;
import org.patchlag.ranking.WeightedShare;
import org.patchlag.survival.CellEstimate;
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

    private VendorComparison() {}

    /** The classes by the keys of the vendors' cells. */
    static Map<String, Comparison> of(List<CellFigure> figures, Map<String, ClockDisclosure.Decision> decisions) {
        List<Funnel> release = new ArrayList<>();
        for (int day : DAYS) {
            funnel(figures, decisions, day).ifPresent(release::add);
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

    private static Optional<Funnel> funnel(
            List<CellFigure> figures, Map<String, ClockDisclosure.Decision> decisions, int day) {
        CellFigure all = figures.get(0);
        CellEstimate pooled = all.estimate();
        if (pooled == null || !pooled.estimable(day)) {
            return Optional.empty();
        }
        CellEstimate.Share benchmark = pooled.fixedBy(day);
        double common = (benchmark.low() + benchmark.high()) / 2;
        Map<DirectStandardisation.Stratum, List<Observation>> everybody = strata(all.cohort());
        Map<DirectStandardisation.Stratum, Long> mix = new TreeMap<>(STRATA);
        everybody.forEach((stratum, observations) -> mix.put(
                stratum, observations.stream().mapToLong(Observation::count).sum()));
        List<VendorShare> vendors = new ArrayList<>();
        for (CellFigure figure : figures) {
            if (figure.plan().kind() == Kind.VENDOR && figure.estimate() != null) {
                Level level = level(decisions.get(figure.plan().key()));
                Map<DirectStandardisation.Stratum, List<Observation>> own = strata(figure.cohort());
                Map<DirectStandardisation.Stratum, List<Observation>> sameTypes = new TreeMap<>(STRATA);
                sameTypes.putAll(everybody);
                sameTypes.keySet().retainAll(own.keySet());
                Optional<WeightedShare> share = DirectStandardisation.of(own, mix, day);
                Optional<WeightedShare> beside = DirectStandardisation.of(sameTypes, mix, day);
                if (share.isPresent() && beside.isPresent()) {
                    vendors.add(vendor(figure, share.get(), level).beside(middle(beside.get()), common));
                }
            }
        }
        return Optional.of(Funnel.of(day, common, vendors));
    }

    private static VendorShare vendor(CellFigure figure, WeightedShare share, @Nullable Level level) {
        return new VendorShare(
                figure.plan().key(),
                middle(share),
                Math.max(share.lowSe(), share.highSe()),
                level == Level.V1 || level == Level.V2);
    }

    private static double middle(WeightedShare share) {
        return (share.low() + share.high()) / 2;
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
