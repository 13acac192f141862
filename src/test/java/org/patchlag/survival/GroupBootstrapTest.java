package org.patchlag.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GroupBootstrapTest {
    private static final Offset<Double> SAME_FIT = within(1e-6);
    private static final int[] DAYS = {7, 30, 60, 90};

    @Test
    void the_same_seed_gives_the_same_limits_and_another_does_not() {
        List<Observation> cases = new InventedCases(3).draw(12, 6, 0.4, 0);
        Limits once = GroupBootstrap.of(cases, 200, 7).fixedBy(30);
        assertThat(GroupBootstrap.of(cases, 200, 7).fixedBy(30)).isEqualTo(once);
        assertThat(GroupBootstrap.of(cases, 200, 8).fixedBy(30)).isNotEqualTo(once);
    }

    @Property(tries = 20)
    void the_limits_hold_the_bounds_of_the_estimate(@ForAll @LongRange(min = 0, max = 10_000) long seed) {
        List<Observation> cases = new InventedCases(seed).draw(15, 6, 0.4, 0);
        Npmle estimate = Npmle.of(cases);
        GroupBootstrap draws = GroupBootstrap.of(cases, 200, seed);
        for (int day : DAYS) {
            assertThat(draws.fixedBy(day).lower()).isBetween(0.0, estimate.fixedByAtLeast(day) + 1e-6);
            assertThat(draws.fixedBy(day).upper()).isBetween(estimate.fixedByAtMost(day) - 1e-6, 1.0);
        }
    }

    @Test
    void one_cluster_is_always_drawn_so_that_its_own_bounds_are_all_that_is_left() {
        List<Observation> cases = new InventedCases(5).draw(1, 30, 0.4, 0);
        Npmle estimate = Npmle.of(cases);
        GroupBootstrap draws = GroupBootstrap.of(cases, 50, 1);
        for (int day : DAYS) {
            assertThat(draws.fixedBy(day).lower()).isCloseTo(estimate.fixedByAtLeast(day), SAME_FIT);
            assertThat(draws.fixedBy(day).upper()).isCloseTo(estimate.fixedByAtMost(day), SAME_FIT);
        }
    }

    @Property(tries = 10)
    void they_are_about_as_wide_as_those_of_the_jackknife(@ForAll @LongRange(min = 0, max = 10_000) long seed) {
        List<Observation> cases = new InventedCases(seed).draw(20, 10, 0.4, 0);
        CellEstimate.Share jackknife = CellEstimate.of(cases).fixedBy(30);
        Limits bootstrap = GroupBootstrap.of(cases, 300, seed).fixedBy(30);
        assertThat(bootstrap.upper() - bootstrap.lower())
                .isBetween(0.5 * (jackknife.upper() - jackknife.lower()), 2 * (jackknife.upper() - jackknife.lower()));
    }
}
