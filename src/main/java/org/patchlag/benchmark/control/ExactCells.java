package org.patchlag.benchmark.control;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.disclosure.Level;
import org.patchlag.survival.CellEstimate;
import org.patchlag.survival.CellMean;
import org.patchlag.survival.Limits;
import org.patchlag.survival.Observation;
import org.patchlag.timeline.Ending;

/** The exact figures of a cell, for the regulator alone. */
final class ExactCells {
    private static final int MEAN_TO = 180;

    private ExactCells() {}

    /** All but what was decided of the cell; what is returned holds figures only, and none of the reports. */
    static Function<ExactTables.Disclosure, ExactTables.ExactCell> of(
            CellFigure figure, ExactTables.@Nullable Kept kept) {
        Cohort cohort = figure.cohort();
        CellEstimate estimate = figure.estimate();
        String key = figure.plan().key();
        ExactTables.Counts counts = counts(cohort, estimate);
        boolean limits = counts.groups() >= Limits.LEAST_GROUPS;
        String estimator = estimate == null ? null : estimate.estimator().name();
        SortedMap<String, ExactTables.ExactShare> shares = shares(estimate, limits);
        List<ExactTables.Quantile> quantiles =
                estimate == null ? List.of() : quantiles(estimate, cohort.lastDay(), limits);
        ExactTables.Mean mean = mean(estimate, limits);
        SortedMap<String, ExactTables.ExactShare> uncontested =
                counts.contested() == 0 ? new TreeMap<>() : shares(cohort.uncontested());
        double influence = figure.cell().influence();
        return decision -> new ExactTables.ExactCell(
                key, counts, estimator, shares, quantiles, mean, kept, uncontested, influence, decision);
    }

    private static ExactTables.Counts counts(Cohort cohort, @Nullable CellEstimate estimate) {
        int oldest = cohort.oldestOpen();
        return new ExactTables.Counts(
                cohort.reports(),
                cohort.groups(),
                cohort.units(),
                cohort.reports(Ending.OPEN),
                cohort.reports(Ending.NEVER),
                cohort.reports(Ending.COMPETED) + cohort.reports(Ending.REFUSED),
                estimate == null ? 0 : estimate.intervals(),
                cohort.reports(cohort.counts()::unconfirmed),
                cohort.reports(cohort.counts()::contested),
                oldest < 0 ? null : Integer.valueOf(oldest));
    }

    /** The shares of a cohort on the days of the tables. */
    static SortedMap<String, ExactTables.ExactShare> shares(Cohort cohort) {
        List<Observation> observations = cohort.observations();
        return observations.isEmpty()
                ? new TreeMap<>()
                : shares(CellEstimate.of(observations), cohort.groups() >= Limits.LEAST_GROUPS);
    }

    // An interval from fewer than six groups would be wild: there is none (estimators.md 1.6).
    private static SortedMap<String, ExactTables.ExactShare> shares(@Nullable CellEstimate estimate, boolean limits) {
        TreeMap<String, ExactTables.ExactShare> shares = new TreeMap<>();
        if (estimate != null) {
            for (int day : Level.G.days()) {
                if (estimate.estimable(day)) {
                    CellEstimate.Share share = estimate.fixedBy(day);
                    shares.put(
                            key(day),
                            new ExactTables.ExactShare(
                                    share.low(),
                                    share.high(),
                                    limit(share.lower(), limits),
                                    limit(share.upper(), limits)));
                }
            }
        }
        return shares;
    }

    /** A day as a key that sorts. */
    static String key(int day) {
        return String.format("%03d", day);
    }

    private static @Nullable Double limit(double value, boolean shown) {
        return shown && !Double.isNaN(value) ? value : null;
    }

    private static List<ExactTables.Quantile> quantiles(CellEstimate estimate, int last, boolean limits) {
        return estimate.quantiles().stream()
                .map(quantile -> new ExactTables.Quantile(
                        quantile.share(),
                        quantile.earliest(),
                        quantile.latest(),
                        limits ? quantile.lower() : null,
                        limits ? quantile.upper() : null,
                        last))
                .toList();
    }

    private static ExactTables.@Nullable Mean mean(@Nullable CellEstimate estimate, boolean limits) {
        CellMean mean = estimate == null ? null : estimate.restrictedMean(MEAN_TO);
        return mean == null
                ? null
                : new ExactTables.Mean(
                        mean.least(), mean.most(), limit(mean.lower(), limits), limit(mean.upper(), limits));
    }
}
