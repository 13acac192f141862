package org.patchlag.benchmark.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.benchmark.entity.PublicTables.Cases;
import org.patchlag.benchmark.entity.PublicTables.ClockTables;
import org.patchlag.benchmark.entity.PublicTables.Comparison;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.survival.LagIndependence;
import org.patchlag.timeline.DelayClock;

/**
 * Makes an edition's tables, exact and public side by side, clock by clock from counts. The same counts and setting give
 * the same tables.
 */
final class EditionTables {
    /** Changes whenever a figure would. */
    static final String METHOD = "2 (PP-1)";

    private static final int LEAST_CERTIFIED_GROUPS = 6;

    private final EditionSetting setting;
    private final List<CellPlan> lattice;
    private final ClockDisclosure disclosure;
    private final FreezeProgress progress;
    private final Map<DelayClock, ClockTables> shown = new HashMap<>();
    private final Map<DelayClock, ExactTables.ExactClock> exact = new HashMap<>();

    EditionTables(EditionSetting setting, FreezeProgress progress) {
        this.setting = setting;
        this.lattice = Lattice.of(setting.catalogue(), setting.asOf());
        this.disclosure = new ClockDisclosure(setting);
        this.progress = progress;
    }

    /** An empty table for a clock's counts. */
    ClockCounts counts(DelayClock clock) {
        return new ClockCounts(clock, setting.catalogue());
    }

    /** Makes the tables of a clock; the headline's first, for what it shows the others must not give away. */
    void add(ClockCounts counts) {
        DelayClock clock = counts.clock();
        Cases cases = casesOf(counts);
        List<CellFigure> figures = lattice.parallelStream()
                .map(cell -> CellFigure.of(cell, Cohort.of(counts, cases, cell)))
                .toList();
        progress.estimated(clock);
        Map<String, ClockDisclosure.Decision> decisions =
                disclosure.decide(clock, cases, figures, judged -> progress.judged(clock, judged, figures.size()));
        Map<String, Comparison> comparisons =
                clock == DelayClock.TIME_TO_PATCH ? VendorComparison.of(figures, decisions) : Map.of();
        VendorPromises promises = new VendorPromises(setting.catalogue(), setting.asOf());
        List<PublicCell> publicCells = new ArrayList<>();
        List<ExactTables.ExactCell> exactCells = new ArrayList<>();
        for (CellFigure figure : figures) {
            String key = figure.plan().key();
            ClockDisclosure.Decision decision = Objects.requireNonNull(decisions.get(key));
            publicCells.add(publicCell(clock, figure.plan(), decision, promises, comparisons.get(key)));
            exactCells.add(ExactCells.of(figure, promises.kept(figure), told(decision)));
        }
        Coverage coverage = new Coverage(counts, cases);
        LagIndependence lag =
                LagIndependence.of(Cohort.of(counts, Cases.PROSPECTIVE).observations());
        boolean said = publicCells.get(0).form() != null;
        boolean renewed = Objects.requireNonNull(decisions.get("all")).earlier() == null;
        PublicTables.Coverage told =
                renewed ? coverage.rounded() : setting.earlier().coverage(clock);
        shown.put(clock, new ClockTables(clock.code(), cases, said ? told : null, publicCells));
        exact.put(
                clock,
                new ExactTables.ExactClock(
                        clock.code(),
                        cases,
                        counts.notComputable(),
                        counts.tooYoung(),
                        coverage.setAside(),
                        ExactCells.shares(Cohort.everything(counts)),
                        Double.isNaN(lag.p()) ? null : lag.tau(),
                        Double.isNaN(lag.p()) ? null : lag.p(),
                        exactCells));
    }

    // What figures are of changes only together with the figure of everything: else one certificate would show.
    private Cases casesOf(ClockCounts counts) {
        Cases chosen = cases(counts);
        Cases before = setting.earlier().cases(counts.clock());
        return before == null || before == chosen || setting.earlier().mayRenew(counts.clock(), chosen, lattice.get(0))
                ? chosen
                : before;
    }

    /** Complete registers as soon as there are enough; never a mixture. */
    static Cases cases(ClockCounts counts) {
        Set<Integer> certified = new TreeSet<>();
        for (int line : counts.lines(counts::certified)) {
            certified.add(counts.get(ClockCounts.Column.GROUP, line));
        }
        return certified.size() >= LEAST_CERTIFIED_GROUPS ? Cases.COMPLETE_REGISTERS : Cases.PROSPECTIVE;
    }

    private PublicCell publicCell(
            DelayClock clock,
            CellPlan plan,
            ClockDisclosure.Decision decision,
            VendorPromises promises,
            @Nullable Comparison comparison) {
        PublicCell before = decision.earlier();
        CohortCatalogue.Promise promise = promises.inForce(clock, plan);
        PublicForm form = before == null ? decision.form().orElse(null) : before.form();
        return new PublicCell(
                plan.kind(),
                plan.label(),
                plan.type(),
                plan.vendor(),
                before == null ? setting.asOf().toString() : before.asOf(),
                promise == null ? null : promise.days(),
                promise == null ? null : promise.wording(),
                before == null ? comparison : before.comparison(),
                form);
    }

    private static ExactTables.Disclosure told(ClockDisclosure.Decision decision) {
        PublicCell before = decision.earlier();
        PublicForm form = before == null ? decision.form().orElse(null) : before.form();
        return new ExactTables.Disclosure(
                decision.reasons(),
                form == null ? null : form.level().name(),
                before == null,
                before == null ? "" : "shown as of " + before.asOf());
    }

    PublicTables publicTables() {
        List<ClockTables> clocks = inOrder().stream()
                .map(clock -> shown.getOrDefault(clock, new ClockTables("", Cases.PROSPECTIVE, null, List.of())))
                .toList();
        return new PublicTables(
                setting.regulator(),
                setting.catalogue().countries(),
                setting.asOf().toString(),
                METHOD,
                setting.demonstration(),
                setting.erratum(),
                List.of(),
                clocks);
    }

    ExactTables exactTables() {
        return new ExactTables(
                inOrder().stream().map(exact::get).map(Objects::requireNonNull).toList());
    }

    /** All clocks, the headline first; a clock of which nobody reports has empty cells. */
    private List<DelayClock> inOrder() {
        List<DelayClock> clocks = new ArrayList<>(List.of(DelayClock.values()));
        clocks.sort(Comparator.comparing(clock -> clock != DelayClock.TIME_TO_PATCH));
        for (DelayClock clock : clocks) {
            if (!shown.containsKey(clock)) {
                add(counts(clock));
            }
        }
        return clocks;
    }
}
