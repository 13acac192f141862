package org.patchlag.benchmark.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.benchmark.entity.PublicTables.Cases;
import org.patchlag.benchmark.entity.PublicTables.ClockTables;
import org.patchlag.benchmark.entity.PublicTables.Comparison;
import org.patchlag.benchmark.entity.PublicTables.Kind;
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
    static final String METHOD = "3 (PP-1)";

    /** All clocks, in the order in which they are to be added: the headline first. */
    static final List<DelayClock> CLOCKS = Stream.of(DelayClock.values())
            .sorted(Comparator.comparing(clock -> clock != DelayClock.TIME_TO_PATCH))
            .toList();

    private static final int LEAST_CERTIFIED_GROUPS = 6;
    private static final int CELLS_BETWEEN_NOTES = 16;

    private final EditionSetting setting;
    private final List<CellPlan> lattice;
    private final ClockDisclosure disclosure;
    private final Map<DelayClock, ClockTables> shown = new HashMap<>();
    private final Map<DelayClock, ExactTables.ExactClock> exact = new HashMap<>();

    EditionTables(EditionSetting setting) {
        this.setting = setting;
        this.lattice = Lattice.of(setting.catalogue(), setting.asOf());
        this.disclosure = new ClockDisclosure(setting);
    }

    /** An empty table for a clock's counts. */
    ClockCounts counts(DelayClock clock) {
        return new ClockCounts(clock, setting.catalogue());
    }

    /** Makes the tables of a clock; the headline's first, for what it shows the others must not give away. */
    void add(ClockCounts counts, FreezeProgress progress) {
        DelayClock clock = counts.clock();
        Cases cases = casesOf(counts);
        VendorPromises promises = new VendorPromises(setting.catalogue(), setting.asOf());
        List<JudgedCell> cells = new ArrayList<>();
        for (int from = 0; from < lattice.size(); from += CELLS_BETWEEN_NOTES) {
            List<CellPlan> some = lattice.subList(from, Math.min(lattice.size(), from + CELLS_BETWEEN_NOTES));
            cells.addAll(InParallel.map(some, plan -> judged(counts, cases, plan, promises)));
            progress.judged(clock, cells.size(), lattice.size());
        }
        CompletableFuture<LagIndependence> lag = CompletableFuture.supplyAsync(
                () -> LagIndependence.of(Cohort.of(counts, Cases.PROSPECTIVE).observations()));
        SortedMap<String, ExactTables.ExactShare> everything = ExactCells.shares(Cohort.everything(counts));
        LagIndependence independence = lag.join();
        Map<String, ClockDisclosure.Decision> decisions =
                disclosure.decide(clock, cases, cells, complete(counts, cases, cells));
        Map<String, Comparison> comparisons =
                clock == DelayClock.TIME_TO_PATCH ? VendorComparison.of(counts, cases, cells, decisions) : Map.of();
        List<PublicCell> publicCells = new ArrayList<>();
        List<ExactTables.ExactCell> exactCells = new ArrayList<>();
        for (JudgedCell cell : cells) {
            String key = cell.plan().key();
            ClockDisclosure.Decision decision = Objects.requireNonNull(decisions.get(key));
            publicCells.add(publicCell(clock, cell.plan(), decision, promises, comparisons.get(key)));
            exactCells.add(cell.exact().apply(told(decision)));
        }
        Coverage coverage = new Coverage(counts, cases);
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
                        everything,
                        Double.isNaN(independence.p()) ? null : independence.tau(),
                        Double.isNaN(independence.p()) ? null : independence.p(),
                        exactCells));
    }

    private JudgedCell judged(ClockCounts counts, Cases cases, CellPlan plan, VendorPromises promises) {
        CellFigure figure = CellFigure.of(plan, Cohort.of(counts, cases, plan));
        return disclosure.judge(counts.clock(), cases, figure, ExactCells.of(figure, promises.kept(figure)));
    }

    private static boolean complete(ClockCounts counts, Cases cases, List<JudgedCell> cells) {
        Cohort all = Cohort.of(counts, cases, cells.get(0).plan());
        long inHalves = cells.stream()
                .filter(cell -> cell.plan().kind() == Kind.TYPE_HALF)
                .mapToLong(JudgedCell::reports)
                .sum();
        return inHalves == all.reports()
                && all.reports(line -> counts.get(ClockCounts.Column.MODEL, line) == ClockCounts.NONE) == 0;
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
        return new PublicTables(
                setting.regulator(),
                setting.catalogue().countries(),
                setting.asOf().toString(),
                METHOD,
                setting.demonstration(),
                setting.erratum(),
                List.of(),
                CLOCKS.stream().map(shown::get).map(Objects::requireNonNull).toList());
    }

    ExactTables exactTables() {
        return new ExactTables(
                CLOCKS.stream().map(exact::get).map(Objects::requireNonNull).toList());
    }
}
