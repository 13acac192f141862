package org.patchlag.survival;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Which estimator a cell gets, and its curve.
 *
 * @param estimator which
 * @param curve the curve
 * @param after the day on whose end the curve is conditional; -1 for none
 */
record CellPlan(CellEstimate.Estimator estimator, CellCurve curve, int after) {
    /**
     * Up to how many clusters x distinct rows x innermost intervals the NPMLE is fitted without each cluster: at most about
     * a twentieth of a second. Beyond, the bounds are used; they take one run over the days per cluster.
     */
    static final long BUDGET = 12_000_000;

    private static final int NONE = -1;

    /** The plan of a cell of which every figure is wanted. */
    static CellPlan of(List<Observation> observations) {
        return of(observations, NpmleCurve::sound);
    }

    /** The plan of a cell of which nothing without a cluster is wanted. */
    static CellPlan ofWhole(List<Observation> observations) {
        return of(observations, NpmleCurve::wholeSound);
    }

    private static CellPlan of(List<Observation> observations, Predicate<NpmleCurve> sound) {
        boolean delayed = observations.stream().anyMatch(Observation::delayed);
        List<Observation> known =
                delayed ? observations.stream().map(CellPlan::clipped).toList() : observations;
        // Where there are never enough at risk, nothing is left of the curve.
        int after = delayed ? orNever(RiskSetGuard.firstDay(known)) : NONE;
        if (known.stream().noneMatch(Observation::interval)) {
            return new CellPlan(CellEstimate.Estimator.KAPLAN_MEIER, new ExactCurve(known, after), after);
        }
        DistinctRows rows = new DistinctRows(known);
        if (delayed) {
            return new CellPlan(CellEstimate.Estimator.BOUNDS, new DelayedBounds(rows, after), after);
        }
        RankedEnds ends = rows.ends();
        InnermostIntervals innermost = ends.innermost(rows.without(DayCounts.NOBODY));
        long work = (long) rows.clusters().size() * rows.rows().size() * innermost.size();
        if (work <= BUDGET) {
            NpmleCurve curve = new NpmleCurve(rows, ends, innermost);
            if (sound.test(curve)) {
                return new CellPlan(CellEstimate.Estimator.NPMLE, curve, NONE);
            }
        }
        return new CellPlan(CellEstimate.Estimator.BOUNDS, new CompletionBounds(rows), NONE);
    }

    private static int orNever(OptionalInt day) {
        return day.orElse(Integer.MAX_VALUE);
    }

    // A case that came under observation was open at its entry.
    private static Observation clipped(Observation row) {
        return row.interval() && row.lower() <= row.entry() && row.upper() > row.entry()
                ? new Observation(row.cluster(), row.entry() + 1, row.upper(), row.count(), row.entry())
                : row;
    }

    boolean exact() {
        return estimator == CellEstimate.Estimator.KAPLAN_MEIER;
    }
}
