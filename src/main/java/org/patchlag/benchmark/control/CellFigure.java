package org.patchlag.benchmark.control;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.patchlag.disclosure.Case;
import org.patchlag.disclosure.Cell;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.Policy;
import org.patchlag.survival.CellEstimate;
import org.patchlag.survival.Observation;

/**
 * A cell with its reports and the estimate of them, before disclosure control.
 *
 * @param plan which cell
 * @param cohort its reports
 * @param estimate the estimate; null where there are no reports
 * @param cell the same for disclosure control
 */
record CellFigure(CellPlan plan, Cohort cohort, @Nullable CellEstimate estimate, Cell cell) {
    private static final Cell NOTHING = new Cell(List.of(), new TreeMap<>(), 0);

    static CellFigure of(CellPlan plan, Cohort cohort) {
        if (cohort.isEmpty()) {
            return new CellFigure(plan, cohort, null, NOTHING);
        }
        List<Observation> observations = cohort.observations();
        CellEstimate estimate = CellEstimate.of(observations);
        return new CellFigure(plan, cohort, estimate, cell(observations, estimate));
    }

    private static Cell cell(List<Observation> observations, CellEstimate estimate) {
        List<Case> cases = new ArrayList<>(observations.size());
        for (Observation observation : observations) {
            cases.add(new Case(
                    observation.cluster(),
                    observation.open() ? Case.OPEN : observation.upper(),
                    observation.lower(),
                    observation.entry(),
                    observation.count()));
        }
        TreeMap<Integer, Cell.Share> shares = new TreeMap<>();
        for (int day : Level.G.days()) {
            if (estimate.estimable(day)) {
                CellEstimate.Share share = estimate.fixedBy(day);
                shares.put(day, new Cell.Share(share.low(), share.high(), share.lower(), share.upper()));
            }
        }
        double influence = Policy.INFLUENCE_DAYS.stream()
                .mapToDouble(estimate::influence)
                .max()
                .orElseThrow();
        return new Cell(cases, shares, influence);
    }
}
