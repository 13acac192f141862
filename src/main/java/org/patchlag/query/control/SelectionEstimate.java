package org.patchlag.query.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.control.ExactFigures.Kept;
import org.patchlag.query.control.ExactFigures.Mean;
import org.patchlag.query.control.ExactFigures.Quantile;
import org.patchlag.query.control.ExactFigures.Share;
import org.patchlag.query.control.ExactFigures.Uncontested;
import org.patchlag.ranking.KeptPromise;
import org.patchlag.ranking.WeightedShare;
import org.patchlag.survival.CellEstimate;
import org.patchlag.survival.Limits;
import org.patchlag.survival.Observation;
import org.patchlag.survival.RiskTable;
import org.patchlag.timeline.DelayClock;

/** Estimates the figures of a selection from its counted cases. */
final class SelectionEstimate {
    private static final List<Integer> CURVE_DAYS =
            List.of(3, 7, 10, 14, 21, 30, 45, 60, 75, 90, 105, 120, 150, 180, 210, 240, 270, 300, 330, 365);
    private static final List<Integer> NUMBERED_DAYS = List.of(0, 14, 30, 60, 90, 180, 365);

    private final ClockCases cases;
    private final Optional<CellEstimate> estimate;
    private final boolean intervals;

    private SelectionEstimate(ClockCases cases) {
        this.cases = cases;
        List<Observation> observations = cases.observations();
        this.estimate = observations.isEmpty() ? Optional.empty() : Optional.of(CellEstimate.of(observations));
        this.intervals = Basis.of(cases).enoughGroups();
    }

    /**
     * The figures.
     *
     * @param cases the reports by the clock
     * @param unanswered see {@link #unanswered}, of the same reports
     */
    static ExactFigures of(DelayClock clock, ClockCases cases, Optional<Share> unanswered) {
        SelectionEstimate of = new SelectionEstimate(cases);
        ClockCases uncontested = cases.where(row -> !row.contested());
        boolean contests = uncontested.rows().size() < cases.rows().size();
        return new ExactFigures(
                clock,
                CaseCounts.of(cases),
                of.shares(Stream.concat(ExactFigures.DAYS.stream(), CURVE_DAYS.stream())),
                of.quantiles(),
                of.mean(),
                contests ? Optional.of(uncontested(uncontested)) : Optional.empty(),
                unanswered,
                of.kept(),
                RiskTable.of(cases.observations(), NUMBERED_DAYS));
    }

    /**
     * The share that had no answer at all within the days of an answer; empty where it cannot be told.
     *
     * @param answers reports by the clock that any answer of the vendor stops
     */
    static Optional<Share> unanswered(ClockCases answers) {
        return new SelectionEstimate(answers)
                .shares(Stream.of(ExactFigures.ANSWER_DAYS)).stream()
                        .findFirst()
                        .map(Share::rest);
    }

    private static Uncontested uncontested(ClockCases cases) {
        SelectionEstimate of = new SelectionEstimate(cases);
        return new Uncontested(Basis.of(cases), of.shares(ExactFigures.DAYS.stream()), of.quantiles());
    }

    private List<Share> shares(Stream<Integer> days) {
        return estimate.map(known -> days.distinct()
                        .sorted()
                        .filter(known::estimable)
                        .map(day -> share(day, known.fixedBy(day)))
                        .toList())
                .orElse(List.of());
    }

    private Share share(int day, CellEstimate.Share share) {
        return new Share(day, share.low(), share.high(), limit(share.lower()), limit(share.upper()));
    }

    private List<Quantile> quantiles() {
        return estimate.map(known -> known.quantiles().stream()
                        .map(quantile -> new Quantile(
                                quantile.share(),
                                quantile.earliest(),
                                quantile.latest(),
                                intervals ? quantile.lower() : null,
                                intervals ? quantile.upper() : null))
                        .toList())
                .orElse(List.of());
    }

    private Optional<Mean> mean() {
        return estimate.flatMap(known -> Optional.ofNullable(known.restrictedMean(ExactFigures.TAU)))
                .map(mean -> new Mean(mean.least(), mean.most(), limit(mean.lower()), limit(mean.upper())));
    }

    private Optional<Kept> kept() {
        List<KeptPromise.Stratum> strata = cases.promised();
        return KeptPromise.of(strata).map(found -> {
            WeightedShare kept = found.kept();
            boolean enough = kept.groups() >= Limits.LEAST_GROUPS;
            return new Kept(
                    strata.stream()
                            .map(KeptPromise.Stratum::days)
                            .distinct()
                            .sorted()
                            .toList(),
                    found.promised(),
                    kept.low(),
                    kept.high(),
                    enough ? limit(kept.lower()) : null,
                    enough ? limit(kept.upper()) : null,
                    found.verdict() == KeptPromise.Verdict.NONE
                            ? null
                            : found.verdict().label());
        });
    }

    private @Nullable Double limit(double limit) {
        return !intervals || Double.isNaN(limit) ? null : limit;
    }
}
