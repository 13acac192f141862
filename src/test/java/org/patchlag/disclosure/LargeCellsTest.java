package org.patchlag.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the insider gate does otherwise with many customers, held against what it does with few. */
class LargeCellsTest {
    private static final double ENOUGH = 400;
    private static final Publication PUBLICATION = new Publication(Policy.PP_1);

    /** Reports of groups of more or less equal size, of which a fifth are open; the first group has more. */
    private static List<Case> cases(int reports, int groups, double inequality, double first, long seed) {
        SplittableRandom random = new SplittableRandom(seed).split();
        Map<String, Map<Integer, Long>> counts = new TreeMap<>();
        for (int i = 0; i < reports; i++) {
            int group = random.nextDouble() < first ? 0 : (int) (groups * Math.pow(random.nextDouble(), inequality));
            int days = (int) (300 * random.nextDouble() * random.nextDouble() * (0.7 + 0.6 * (group % 5) / 4));
            boolean open = random.nextDouble() < 0.2;
            counts.computeIfAbsent("H" + group, name -> new TreeMap<>()).merge(open ? -1 - days : days, 1L, Long::sum);
        }
        List<Case> cases = new ArrayList<>();
        counts.forEach((group, days) -> days.forEach((day, count) ->
                cases.add(day < 0 ? new Case(group, Case.OPEN, -1 - day, count) : new Case(group, day, day, count))));
        return cases;
    }

    private static List<String> groups(List<Case> cases) {
        return List.copyOf(new TreeSet<>(cases.stream().map(Case::group).toList()));
    }

    private static Customers customers(List<Case> cases, long seed) {
        List<String> groups = groups(cases);
        return new Customers(
                groups,
                (groups.size() + 1) / 2,
                cases,
                Policy.PP_1.reportingShare(),
                new SplittableRandom(seed).split());
    }

    private static HypotheticalCell truth(Customers customers) {
        HypotheticalCell cell = new HypotheticalCell(customers);
        cell.clear();
        customers.truth().forEach(cell::add);
        return cell;
    }

    @ParameterizedTest
    @CsvSource({"2000,200,1", "2000,600,1", "6000,300,2", "20000,600,1", "20000,600,2", "60000,600,3"})
    void the_linear_jackknife_gives_the_limits_of_the_delete_one_jackknife(int reports, int groups, double inequality) {
        for (long seed = 1; seed <= 5; seed++) {
            List<Case> cases = cases(reports, groups, inequality, 0, seed);
            Cell real = InventedPortal.cell(cases);
            HypotheticalCell cell = truth(customers(cases, seed));
            for (int day : Level.V1.days()) {
                assertThat(cell.low(day)).isCloseTo(real.low(day), within(1e-12));
                double width = real.upper(day) - real.lower(day);
                assertThat(cell.lower(day)).isCloseTo(real.lower(day), within(0.005 * width));
                assertThat(cell.upper(day)).isCloseTo(real.upper(day), within(0.005 * width));
            }
            assertThat(cell.influence()).isCloseTo(real.influence(), within(0.01 * real.influence()));
        }
    }

    /** The rule on influence is about groups of which the linear part would say too little. */
    @ParameterizedTest
    @CsvSource({"0.1", "0.2", "0.35"})
    void a_group_that_is_not_small_is_left_out_exactly(double first) {
        for (long seed = 1; seed <= 5; seed++) {
            List<Case> cases = cases(4000, 400, 1, first, seed);
            Cell real = InventedPortal.cell(cases);
            assertThat(truth(customers(cases, seed)).influence()).isCloseTo(real.influence(), within(1e-12));
        }
    }

    @Test
    void without_a_filing_the_curve_is_nearly_that_of_the_linear_influence_and_exactly_so_where_few_are_left() {
        List<Case> cases = cases(3000, 300, 1, 0, 3);
        cases.replaceAll(one -> one.fixedBy() == Case.OPEN // so that the last one at risk is fixed
                ? new Case(one.group(), one.openThrough(), one.openThrough(), one.count())
                : one);
        assertLeftOutWithin(cases, 0.06, 1e-6);
    }

    @Test
    void a_group_that_has_half_of_the_few_left_after_its_last_event_is_left_out_exactly() {
        List<Case> cases = new ArrayList<>(List.of(
                new Case("H0", Case.OPEN, 200, 4),
                new Case("H1", Case.OPEN, 200, 2),
                new Case("H2", Case.OPEN, 200, 2)));
        for (int i = 0; i < 1004; i++) {
            int day = i < 700 ? 110 : i < 950 ? 130 : i < 1003 ? 150 : 170;
            cases.add(new Case("H" + i % 101, day, day, 1));
        }
        assertLeftOutWithin(cases, 0.1, 1e-9);
    }

    @Test
    void where_so_many_come_late_that_those_at_risk_become_more_everybody_is_left_out_exactly() {
        List<Case> cases = cases(3000, 300, 1, 0, 4);
        cases.add(new Case("H1", 60, 60, 40, 100));
        assertLeftOutWithin(cases, 1e-9, 1e-9);
    }

    private static void assertLeftOutWithin(List<Case> cases, double part, double rounding) {
        Customers customers = customers(cases, 5);
        assertThat(customers.many()).isTrue();
        Filing[] filings = customers.truth().toArray(Filing[]::new);
        HypotheticalCurve curve = new HypotheticalCurve(customers.moments());
        curve.sum(filings, filings.length);
        double[] exactly = new double[Moments.GRID.size()];
        double[] nearly = new double[exactly.length];
        for (Filing filing : filings) {
            curve.without(filing, exactly);
            curve.withoutNearly(filing, nearly);
            for (int at = 0; at < exactly.length; at++) {
                double change = Math.abs(exactly[at] - curve.survival(at));
                assertThat(nearly[at]).isCloseTo(exactly[at], within(part * change + rounding));
            }
        }
    }

    @Test
    void many_customers_report_with_the_priors_probability_and_equal_weight() {
        int customers = HypotheticalCell.FEW + 1;
        Proposal proposal = new Proposal(customers, true);
        SplittableRandom random = new SplittableRandom(8).split();
        int[] reporting = new int[customers];
        int draws = 4000;
        for (int draw = 0; draw < draws; draw++) {
            BitSet set = proposal.draw(random);
            assertThat(set.length()).isLessThanOrEqualTo(customers);
            assertThat(proposal.weight(set)).isCloseTo(1, within(1e-12));
            set.stream().forEach(customer -> reporting[customer]++);
        }
        double deviation = Math.sqrt(draws / 4.0);
        for (int count : reporting) {
            assertThat(count).isCloseTo(draws / 2, within((int) (5 * deviation)));
        }
    }

    /**
     * Why one drawing of the unseen tickets is enough, where it leaves the certainty far below the bound: even where only
     * as many cases are open, of as few groups, as the rule on those at risk asks for, none comes near it.
     */
    @ParameterizedTest
    @CsvSource({"3", "5", "12"})
    void with_many_customers_and_reports_the_unseen_tickets_hardly_change_the_certainty(int groupsWithOpenCases) {
        List<Case> cases = new ArrayList<>(cases(1500, 200, 1, 0, 4));
        cases.removeIf(one -> one.fixedBy() == Case.OPEN || one.fixedBy() > 170);
        for (int i = 0; i < Math.max(Policy.PP_1.atRiskReports(), groupsWithOpenCases); i++) {
            cases.add(new Case("H" + i % groupsWithOpenCases, Case.OPEN, 300, 1));
        }
        List<String> groups = groups(cases);
        PublicForm form = PUBLICATION.of(InventedPortal.cell(cases), Level.V1).orElseThrow();
        assertThat(form.grid()).hasSize(Level.V1.days().size());
        for (long seed = 1; seed <= 12; seed++) {
            World world = new World(customers(cases, seed), Policy.PP_1, PUBLICATION);
            Hypotheses agreeing = world.posterior(form, null, new SplittableRandom(seed).split())
                    .until(ENOUGH);
            assertThat(agreeing.effective()).isGreaterThanOrEqualTo(ENOUGH);
            assertThat(agreeing.certainty(groups.size())).isLessThan(Policy.PP_1.mostCertainty());
        }
    }

    @Test
    void a_late_entrant_that_is_known_to_be_fixed_only_afterwards_is_at_risk_in_between() {
        List<Case> cases = new ArrayList<>(cases(400, 20, 1, 0, 5));
        cases.add(new Case("H1", 60, 20, 55, 2)); // fixed between 20 and 60, seen from 55 on
        Customers customers = customers(cases, 5);
        assertThat(customers.truth()).allMatch(filing -> filing.atRisk >= 0);
        assertThat(truth(customers).influence()).isBetween(0.0, 1.0);
    }
}
