package org.patchlag.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a vendor could work out about who reported, by the gate's own count and by plainer ones. */
class InsiderGateTest {
    private static final List<Level> LADDER = List.of(Level.V1, Level.V2, Level.V3);
    private static final byte[] SECRET = "a secret of this test".getBytes(StandardCharsets.UTF_8);
    private static final double MOST_AT_THE_AUDITORS = 0.95;

    private final InsiderGate gate = new InsiderGate(Policy.PP_1);
    private final Publication publication = new Publication(Policy.PP_1);

    private static List<String> groups(List<Case> cases) {
        return List.copyOf(new TreeSet<>(cases.stream().map(Case::group).toList()));
    }

    private InsiderGate.Verdict judge(String name, List<Case> cases, String version) {
        return gate.open(groups(cases), GateSeed.of(SECRET, name, version)).judge(cases, LADDER, null);
    }

    private Map<String, List<Case>> named(long seed) {
        Map<String, List<Case>> cells = new InventedPortal(seed, 1400, 57, 12).lattice();
        cells.keySet().removeIf(name -> !name.startsWith("model:") && !name.startsWith("vendor:"));
        cells.values()
                .removeIf(cases ->
                        publication.of(InventedPortal.cell(cases), Level.V1).isEmpty());
        return cells;
    }

    /** Cells of about the least size that is published: there the gate has most to say. */
    private Map<String, List<Case>> small() {
        Map<String, List<Case>> cells = named(7);
        cells.values().removeIf(cases -> cases.size() > 33);
        return cells;
    }

    /** A cell large enough that its form has several days. */
    private List<Case> cell() {
        return Objects.requireNonNull(named(7).get("vendor:V9"));
    }

    @Test
    void the_gate_computes_the_form_that_is_published() {
        int compared = 0;
        for (List<Case> cases : named(7).values()) {
            List<String> groups = groups(cases);
            Customers customers =
                    new Customers(groups, 3, cases, Policy.PP_1.reportingShare(), new SplittableRandom(1).split());
            HypotheticalCell cell = new HypotheticalCell(customers);
            cell.clear();
            customers.truth().forEach(cell::add);
            Cell real = InventedPortal.cell(cases);
            assertThat(cell.influence()).isCloseTo(real.influence(), within(1e-12));
            for (int day : Level.V1.days()) {
                if (real.told(day)) {
                    assertThat(cell.told(day)).isTrue();
                    assertThat(cell.low(day)).isCloseTo(real.low(day), within(1e-12));
                    assertThat(cell.lower(day)).isCloseTo(real.lower(day), within(1e-9));
                    assertThat(cell.upper(day)).isCloseTo(real.upper(day), within(1e-9));
                }
            }
            for (Level level : LADDER) {
                compared++;
                assertThat(publication.of(cell, level)).isEqualTo(publication.of(real, level));
            }
        }
        assertThat(compared).isGreaterThan(60);
    }

    @Test
    void importance_sampling_finds_the_probabilities_that_plain_sampling_finds() {
        List<Case> cases = Objects.requireNonNull(named(7).get("model:V0-m3"));
        List<String> groups = groups(cases);
        SplittableRandom random = new SplittableRandom(5).split();
        Customers customers =
                new Customers(groups, (groups.size() + 1) / 2, cases, Policy.PP_1.reportingShare(), random);
        HypotheticalCell cell = new HypotheticalCell(customers);
        cell.clear();
        customers.truth().forEach(cell::add);
        PublicForm form = publication.of(cell, Level.V1).orElseThrow();
        Proposal proposal = new Proposal(customers.count(), customers.many());
        Hypotheses weighted = new Hypotheses(customers.count());
        Hypotheses plain = new Hypotheses(customers.count());
        for (int draw = 0; draw < 40_000; draw++) {
            BitSet reporting = proposal.draw(random);
            if (gives(form, reporting, customers, cell, random)) {
                weighted.add(reporting, proposal.weight(reporting));
            }
            BitSet coins = new BitSet();
            IntStream.range(0, customers.count())
                    .filter(customer -> random.nextBoolean())
                    .forEach(coins::set);
            if (gives(form, coins, customers, cell, random)) {
                plain.add(coins, 1);
            }
        }
        assertThat(plain.effective()).isGreaterThan(500);
        assertThat(weighted.effective()).isGreaterThan(500);
        for (int customer = 0; customer < groups.size(); customer++) {
            assertThat(probability(weighted, customer)).isCloseTo(probability(plain, customer), within(0.08));
        }
    }

    private static double probability(Hypotheses sets, int customer) {
        double all = 0;
        double reporting = 0;
        for (int i = 0; i < sets.count(); i++) {
            all += sets.weight(i);
            reporting += sets.set(i).get(customer) ? sets.weight(i) : 0;
        }
        return reporting / all;
    }

    private boolean gives(
            PublicForm form, BitSet reporting, Customers customers, HypotheticalCell cell, SplittableRandom random) {
        cell.clear();
        reporting.stream().forEach(customer -> cell.add(customers.any(customer, random)));
        return publication.gives(cell, form);
    }

    /** Were exact counts and shares published, hardly any set of customers but the true one would agree. */
    @Test
    void with_exact_figures_no_cell_would_pass() {
        int passedInPublicForm = 0;
        for (Map.Entry<String, List<Case>> entry : small().entrySet()) {
            List<Case> cases = entry.getValue();
            List<String> groups = groups(cases);
            SplittableRandom random = new SplittableRandom(11).split();
            Customers customers =
                    new Customers(groups, (groups.size() + 1) / 2, cases, Policy.PP_1.reportingShare(), random);
            HypotheticalCell cell = new HypotheticalCell(customers);
            cell.clear();
            customers.truth().forEach(cell::add);
            List<Number> truth = exact(cell);
            Proposal proposal = new Proposal(customers.count(), customers.many());
            Hypotheses agreeing = new Hypotheses(customers.count());
            for (int draw = 0; draw < Policy.PP_1.gateDraws() / 30; draw++) {
                BitSet reporting = proposal.draw(random);
                cell.clear();
                reporting.stream().forEach(customer -> cell.add(customers.any(customer, random)));
                if (exact(cell).equals(truth)) {
                    agreeing.add(reporting, proposal.weight(reporting));
                }
            }
            assertThat(agreeing.effective()).as(entry.getKey()).isLessThan(Policy.PP_1.leastEffective() / 30.0);
            passedInPublicForm +=
                    judge(entry.getKey(), cases, "2026-06-30").level().isPresent() ? 1 : 0;
        }
        assertThat(passedInPublicForm).isGreaterThan(5);
    }

    private static List<Number> exact(HypotheticalCell cell) {
        List<Number> figures =
                new ArrayList<>(List.of(cell.all().reports(), cell.all().groups()));
        Level.V1.days().stream().filter(cell::told).forEach(day -> figures.add(cell.low(day)));
        return figures;
    }

    /** Property A7: what passed with one seed is still safe with the auditor's own. */
    @Test
    void what_passes_stays_safe_with_another_seed_and_what_gives_a_hospital_away_does_not_pass() {
        int passed = 0;
        int audited = 0;
        int refused = 0;
        for (Map.Entry<String, List<Case>> entry : small().entrySet()) {
            InsiderGate.Verdict verdict = judge(entry.getKey(), entry.getValue(), "2026-06-30");
            refused += verdict.tried().size() - (verdict.level().isPresent() ? 1 : 0);
            if (verdict.level().isPresent()) {
                passed++;
                InsiderGate.Measure again = gate.open(groups(entry.getValue()), passed)
                        .judge(entry.getValue(), List.of(verdict.level().get()), null)
                        .tried()
                        .get(0);
                if (again.effective() >= Policy.PP_1.leastEffective()) { // else nothing can be said of it
                    audited++;
                    assertThat(again.certainty()).as(entry.getKey()).isLessThanOrEqualTo(MOST_AT_THE_AUDITORS);
                }
            }
            verdict.tried().forEach(measure -> assertThat(measure.level() == verdict.passed())
                    .isEqualTo(measure.effective() >= 100 && measure.certainty() <= 0.90));
        }
        assertThat(audited).isGreaterThan(5);
        assertThat(refused).isPositive();
    }

    @Test
    void the_same_seed_gives_the_same_verdict() {
        assertThat(judge("vendor:V9", cell(), "2026-06-30")).isEqualTo(judge("vendor:V9", cell(), "2026-06-30"));
        assertThat(judge("vendor:V9", cell(), "2026-06-30").tried())
                .isNotEqualTo(judge("vendor:V9", cell(), "2026-09-30").tried());
    }

    @Test
    void further_clocks_are_judged_with_what_those_before_gave_away() {
        InsiderGate.Session session = gate.open(groups(cell()), 3);
        assertThat(session.judge(cell(), LADDER, null).level()).isPresent();
        int further = 0;
        while (session.judge(cell(), List.of(Level.V3), null).level().isPresent()) {
            further++;
        }
        assertThat(further).isBetween(1, 20);
        assertThat(gate.open(groups(cell()), 3)
                        .judge(cell(), List.of(Level.V3), null)
                        .level())
                .isPresent();
    }

    @Test
    void a_clock_without_reports_is_not_judged_and_gives_nothing_away() {
        InsiderGate.Session session = gate.open(groups(cell()), 3);
        assertThat(session.judge(List.of(), LADDER, null).tried()).isEmpty();
        assertThat(session.judge(cell(), LADDER, null).level()).isPresent();
    }

    @Test
    void where_nearly_all_known_customers_contributed_only_the_interval_may_be_shown() {
        int groups = groups(cell()).size();
        InsiderGate.Verdict nearlyAll = gate.open(groups(cell()), 3).judge(cell(), LADDER, groups * 5 / 4);
        assertThat(nearlyAll.tried()).extracting(InsiderGate.Measure::level).containsExactly(Level.V3);
        InsiderGate.Verdict fewer = gate.open(groups(cell()), 3).judge(cell(), LADDER, groups * 5 / 4 + 1);
        assertThat(fewer.tried().get(0).level()).isEqualTo(Level.V1);
        List<Case> nine = new ArrayList<>();
        for (int i = 0; i < 27; i++) {
            nine.add(new Case("H" + i % 9, 10 + i, 10 + i, 1));
        }
        assertThat(gate.open(groups(nine), 3).judge(nine, LADDER, 9).tried()).isEmpty();
        assertThat(gate.open(groups(nine), 3).judge(nine, LADDER, null).tried()).isNotEmpty();
    }

    @Test
    void alike_reports_may_be_counted_together() {
        List<Case> one = new ArrayList<>();
        List<Case> together = new ArrayList<>();
        for (int group = 0; group < 12; group++) {
            for (int day = 5; day < 60; day += 11) {
                together.add(new Case("H" + group, day + group, day + group, 3));
                one.addAll(Collections.nCopies(3, new Case("H" + group, day + group, day + group, 1)));
            }
        }
        assertThat(InventedPortal.cell(together).all())
                .isEqualTo(InventedPortal.cell(one).all());
        for (Level level : Level.values()) {
            assertThat(publication.of(InventedPortal.cell(together), level))
                    .isPresent()
                    .isEqualTo(publication.of(InventedPortal.cell(one), level));
        }
        assertThat(gate.open(groups(one), 1).judge(together, LADDER, null).tried())
                .isNotEmpty();
    }

    @Test
    void a_late_entrant_is_not_at_risk_before() {
        Case late = new Case("H", 90, 90, 40, 1);
        assertThat(late.atRisk(40)).isFalse();
        assertThat(late.knownAt(40)).isFalse();
        assertThat(late.atRisk(41)).isTrue();
        assertThat(late.knownAt(120)).isTrue();
        assertThat(new Case("H", 90, 90, 1).atRisk(0)).isTrue();
    }

    @Test
    void the_seed_depends_on_the_secret_the_cell_and_the_version() {
        long seed = GateSeed.of(SECRET, "model:A/B", "1");
        assertThat(GateSeed.of(SECRET, "model:A/B", "1")).isEqualTo(seed);
        assertThat(GateSeed.of(SECRET, "model:A/B1", "")).isNotEqualTo(seed);
        assertThat(GateSeed.of(SECRET, "model:A/B", "2")).isNotEqualTo(seed);
        assertThat(GateSeed.of("another".getBytes(StandardCharsets.UTF_8), "model:A/B", "1"))
                .isNotEqualTo(seed);
    }
}
