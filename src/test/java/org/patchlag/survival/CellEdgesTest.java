package org.patchlag.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CellEdgesTest {
    private static Observation fixed(String cluster, int day, long count) {
        return new Observation(cluster, day, day, count);
    }

    private static Observation open(String cluster, int day, long count) {
        return new Observation(cluster, day, Observation.OPEN, count);
    }

    @Test
    void one_fixed_report_has_a_share_but_no_interval_worth_the_name() {
        CellEstimate cell = CellEstimate.of(List.of(fixed("one", 10, 1)));
        CellEstimate.Share share = cell.fixedBy(10);
        assertThat(share.low()).isEqualTo(1);
        assertThat(share.lower()).isCloseTo(0.025, within(1e-12));
        assertThat(share.upper()).isEqualTo(1);
        assertThat(cell.influence(10)).isEqualTo(1);
        assertThat(cell.withoutEach(10)).isEmpty();
        assertThat(cell.effectiveSize(10)).isNaN();
        assertThat(cell.estimable(1000)).isTrue();
    }

    @Test
    void all_open_bound_what_can_have_been_missed_by_those_still_at_risk() {
        CellEstimate cell = CellEstimate.of(List.of(open("one", 20, 4), open("two", 60, 6)));
        CellEstimate.Share early = cell.fixedBy(10);
        CellEstimate.Share late = cell.fixedBy(60);
        assertThat(early.low()).isZero();
        assertThat(early.lower()).isZero();
        assertThat(early.upper()).isCloseTo(1 - Math.pow(0.025, 1 / 10.0), within(1e-12));
        assertThat(late.upper()).isCloseTo(1 - Math.pow(0.025, 1 / 6.0), within(1e-12));
        assertThat(cell.estimable(61)).isFalse();
        assertThat(cell.restrictedMean(180)).isNull();
        assertThat(cell.quantiles())
                .allSatisfy(quantile -> assertThat(quantile.earliest()).isNull());
    }

    @Test
    void all_on_day_0_are_fixed_at_once() {
        CellEstimate cell = CellEstimate.of(List.of(fixed("one", 0, 3), fixed("two", 0, 2)));
        assertThat(cell.fixedBy(0)).isEqualTo(new CellEstimate.Share(1, 1, Math.pow(0.025, 1 / 5.0), 1));
        assertThat(cell.quantiles())
                .allSatisfy(quantile -> assertThat(quantile.latest()).isZero());
        assertThat(cell.restrictedMean(180)).isEqualTo(new CellMean(180, 0, 0, 0, 0));
    }

    @Test
    void only_fixes_count_as_events_when_all_at_risk_are_fixed() {
        CellEstimate cell = CellEstimate.of(List.of(open("one", 5, 7), fixed("two", 9, 2), fixed("three", 9, 1)));
        assertThat(cell.fixedBy(9).lower()).isCloseTo(Math.pow(0.025, 1 / 3.0), within(1e-12));
    }

    @Test
    void a_report_last_seen_open_on_the_day_of_a_fix_is_still_at_risk() {
        CellEstimate tied = CellEstimate.of(List.of(fixed("one", 10, 1), open("two", 10, 3)));
        assertThat(tied.fixedBy(10).low()).isEqualTo(0.25);
    }

    @Property(tries = 200)
    void more_open_reports_never_raise_the_share_fixed(
            @ForAll @LongRange(min = 0, max = 100_000) long seed,
            @ForAll @IntRange(min = 0, max = 200) int day,
            @ForAll @IntRange(min = 0, max = 100) int longer,
            @ForAll @IntRange(min = 1, max = 50) int more) {
        List<Observation> cases = new InventedCases(seed).draw(6, 5, seed % 2 == 0 ? 0 : 0.3, 0);
        List<Observation> with = new ArrayList<>(cases);
        with.add(open("late", day + longer, more));
        CellEstimate.Share before = CellEstimate.of(cases).fixedBy(day);
        CellEstimate.Share after = CellEstimate.of(with).fixedBy(day);
        assertThat(after.high()).isLessThanOrEqualTo(before.high() + 1e-7);
    }

    @Property(tries = 200)
    void limits_hold_the_estimate(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        CellEstimate cell = CellEstimate.of(new InventedCases(seed).draw(8, 4, seed % 3 == 0 ? 0.3 : 0, 0));
        for (int day : new int[] {0, 14, 30, 90, 180}) {
            CellEstimate.Share share = cell.fixedBy(day);
            assertThat(share.low()).isLessThanOrEqualTo(share.high() + 1e-12);
            if (!Double.isNaN(share.lower()) && !Double.isNaN(share.upper())) {
                assertThat(share.lower()).isBetween(0.0, share.low() + 1e-12);
                assertThat(share.upper()).isBetween(share.high() - 1e-12, 1.0);
            }
        }
    }
}
