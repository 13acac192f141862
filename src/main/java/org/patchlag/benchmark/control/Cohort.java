package org.patchlag.benchmark.control;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.patchlag.disclosure.Case;
import org.patchlag.disclosure.Cell;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.Policy;
import org.patchlag.survival.CellEstimate;
import org.patchlag.survival.Observation;
import org.patchlag.timeline.Ending;

/**
 * The reports of one cell as durations: a fix within its bounds; open through the last confirmation; retired or
 * self-patched open until then; one that the vendor will never fix open to the as-of day, for it stays at risk.
 */
record Cohort(List<CohortRow> rows, LocalDate asOf) {

    List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        for (CohortRow row : rows) {
            int lower = lower(row);
            int upper = row.ending() == Ending.STOPPED ? Objects.requireNonNull(row.upperDays()) : Observation.OPEN;
            observations.add(new Observation(row.groupId().toString(), lower, upper, row.reports()));
        }
        return observations;
    }

    private int lower(CohortRow row) {
        int known = Objects.requireNonNullElse(row.lowerDays(), 0);
        return row.ending() == Ending.NEVER ? (int) Math.max(known, ChronoUnit.DAYS.between(row.began(), asOf)) : known;
    }

    long open() {
        return rows.stream()
                .filter(row -> row.ending() != Ending.STOPPED)
                .mapToLong(CohortRow::reports)
                .sum();
    }

    long groups() {
        return rows.stream().map(CohortRow::groupId).distinct().count();
    }

    /** The cell for disclosure control; there is at least one report in it. */
    Cell cell(CellEstimate estimate) {
        List<Case> cases = new ArrayList<>();
        for (Observation observation : observations()) {
            int fixedBy = observation.open() ? Case.OPEN : observation.upper();
            cases.add(new Case(observation.cluster(), fixedBy, observation.lower(), observation.count()));
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
