package org.patchlag.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CellGuardTest {
    @Test
    void a_curve_with_few_early_entrants_begins_where_ten_cases_of_five_clusters_are_at_risk() {
        Reference reference = Reference.read("channing_delayed_entry");
        List<Observation> men = new ArrayList<>();
        for (CSVRecord row : reference.rowsOf("male")) {
            int time = Integer.parseInt(row.get(reference.column("time")));
            int entry = Integer.parseInt(row.get(reference.column("entry")));
            boolean ended = row.get(reference.column("status")).equals("1");
            men.add(new Observation("house " + men.size() % 7, time, ended ? time : Observation.OPEN, 1, entry));
        }
        CellEstimate cell = CellEstimate.of(men);
        int day = cell.conditionalOn().orElseThrow();
        assertThat(atRisk(men, day)).isGreaterThanOrEqualTo(10);
        assertThat(clustersAtRisk(men, day)).isGreaterThanOrEqualTo(5);
        assertThat(IntStream.range(0, day)
                        .allMatch(before -> atRisk(men, before) < 10 || clustersAtRisk(men, before) < 5))
                .isTrue();
        assertThat(cell.estimable(day)).isFalse();
        assertThat(cell.fixedBy(day).high()).isZero();
        double conditional = 1;
        for (KaplanMeier.Step step : KaplanMeier.of(withEntries(men)).steps()) {
            if (step.day() > day) {
                conditional *= 1 - (double) step.fixed() / step.atRisk();
                assertThat(cell.fixedBy(step.day()).low()).isCloseTo(1 - conditional, within(1e-12));
            }
        }
    }

    private static LifeTable withEntries(List<Observation> cases) {
        return InventedCases.tables(cases).total();
    }

    private static long atRisk(List<Observation> cases, int day) {
        return cases.stream()
                .filter(known -> known.entry() < day && known.lower() >= day)
                .count();
    }

    private static long clustersAtRisk(List<Observation> cases, int day) {
        return cases.stream()
                .filter(known -> known.entry() < day && known.lower() >= day)
                .map(Observation::cluster)
                .distinct()
                .count();
    }

    @Test
    void with_too_few_at_risk_throughout_nothing_can_be_told() {
        CellEstimate cell = CellEstimate.of(List.of(new Observation("one", 30, 30, 4, 5)));
        assertThat(cell.estimable(30)).isFalse();
        assertThat(cell.quantiles())
                .allSatisfy(quantile -> assertThat(quantile.latest()).isNull());
    }

    @Test
    void imprecise_ends_beside_delayed_entries_are_told_as_bounds() {
        List<Observation> cases = new InventedCases(4).draw(12, 10, 0.3, 0.4);
        CellEstimate cell = CellEstimate.of(cases);
        assertThat(cell.estimator()).isEqualTo(CellEstimate.Estimator.BOUNDS);
        CellEstimate.Share share = cell.fixedBy(60);
        assertThat(share.lower()).isLessThan(share.low());
        assertThat(share.low()).isLessThan(share.high());
        assertThat(share.high()).isLessThan(share.upper());
    }

    @Test
    void a_large_imprecise_cell_is_told_as_bounds_that_hold_the_npmle() {
        List<Observation> cases = new InventedCases(5).draw(300, 6, 0.3, 0);
        CellEstimate cell = CellEstimate.of(cases);
        assertThat(cell.estimator()).isEqualTo(CellEstimate.Estimator.BOUNDS);
        Npmle npmle = Npmle.of(cases);
        for (int day : new int[] {14, 30, 90}) {
            assertThat(cell.fixedBy(day).low()).isLessThan(npmle.fixedByAtLeast(day));
            assertThat(cell.fixedBy(day).high()).isGreaterThan(npmle.fixedByAtMost(day));
        }
    }

    @Test
    void a_case_last_seen_on_its_entry_adds_nothing_to_the_curve() {
        List<Observation> cases = new ArrayList<>(new InventedCases(6).draw(8, 10, 0, 0.3));
        CellEstimate.Share before = CellEstimate.of(cases).fixedBy(60);
        cases.add(new Observation("cluster 1", 12, Observation.OPEN, 1, 12));
        assertThat(CellEstimate.of(cases).fixedBy(60)).isEqualTo(before);
    }
}
