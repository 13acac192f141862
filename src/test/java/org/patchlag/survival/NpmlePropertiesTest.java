package org.patchlag.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class NpmlePropertiesTest {
    @Property(tries = 300)
    void no_mass_can_be_moved_to_gain_likelihood(
            @ForAll @IntRange(min = 1, max = 60) int clusters,
            @ForAll @IntRange(min = 1, max = 12) int each,
            @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Npmle estimate = Npmle.of(new InventedCases(seed).draw(clusters, each, 0.4, 0));
        assertThat(estimate.gradientExcess()).isLessThanOrEqualTo(1e-9);
        assertThat(estimate.support().stream().mapToDouble(Npmle.Support::mass).sum())
                .isCloseTo(1, within(1e-12));
    }

    @Property(tries = 100)
    void without_intervals_it_is_kaplan_meier(
            @ForAll @IntRange(min = 1, max = 20) int clusters, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        List<Observation> cases = new InventedCases(seed).draw(clusters, 6, 0, 0);
        Npmle estimate = Npmle.of(cases);
        KaplanMeier exact = KaplanMeier.of(InventedCases.tables(cases).total());
        for (KaplanMeier.Step step : exact.steps()) {
            assertThat(estimate.fixedByAtLeast(step.day())).isCloseTo(exact.fixedBy(step.day()), within(1e-8));
            assertThat(estimate.fixedByAtMost(step.day())).isCloseTo(exact.fixedBy(step.day()), within(1e-8));
        }
    }

    @Property(tries = 100)
    void a_report_open_for_longer_never_raises_what_is_surely_fixed(
            @ForAll @LongRange(min = 0, max = 100_000) long seed,
            @ForAll @IntRange(min = 0, max = 200) int day,
            @ForAll @IntRange(min = 1, max = 40) int more) {
        List<Observation> cases = new InventedCases(seed).draw(6, 6, 0.4, 0);
        List<Observation> longer = new ArrayList<>(cases);
        longer.add(new Observation("late", day, Observation.OPEN, more));
        assertThat(Npmle.of(longer).fixedByAtMost(day))
                .isLessThanOrEqualTo(Npmle.of(cases).fixedByAtMost(day) + 1e-7);
    }
}
