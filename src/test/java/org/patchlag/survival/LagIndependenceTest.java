package org.patchlag.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The conditional Kendall tau sees a dependence where there is one, and finds none by chance more often than it says. */
class LagIndependenceTest {
    private static List<Observation> cases(SplittableRandom random, int number, double dependence) {
        List<Observation> cases = new ArrayList<>();
        while (cases.size() < number) {
            int entry = random.nextInt(60);
            int day = (int) (-50 * Math.log(1 - random.nextDouble()) + dependence * entry);
            if (day > entry) {
                boolean open = random.nextInt(5) == 0;
                cases.add(new Observation("H", day, open ? Observation.OPEN : day, 1, entry));
            }
        }
        return cases;
    }

    @Test
    void without_truncation_or_censoring_it_is_kendalls_tau() {
        SplittableRandom random = new SplittableRandom(1);
        List<Observation> cases = new ArrayList<>();
        double concordant = 0;
        for (int i = 0; i < 60; i++) {
            cases.add(new Observation("H", 1000 + 7 * i, 1000 + 7 * i, 1, random.nextInt(500)));
        }
        for (int i = 0; i < 60; i++) {
            for (int j = i + 1; j < 60; j++) {
                concordant += Integer.signum(cases.get(j).entry() - cases.get(i).entry());
            }
        }
        assertThat(LagIndependence.of(cases).tau()).isCloseTo(concordant / (60 * 59 / 2.0), within(1e-12));
    }

    @Test
    void independent_entries_are_called_dependent_about_as_often_as_the_level_says() {
        SplittableRandom random = new SplittableRandom(2);
        int called = 0;
        for (int i = 0; i < 600; i++) {
            called += LagIndependence.of(cases(random, 80, 0)).p() < 0.05 ? 1 : 0;
        }
        assertThat(called / 600.0).isBetween(0.02, 0.09);
    }

    @Test
    void late_observation_that_goes_with_long_durations_is_seen() {
        LagIndependence found = LagIndependence.of(cases(new SplittableRandom(3), 200, 2));
        assertThat(found.tau()).isPositive();
        assertThat(found.p()).isLessThan(0.001);
    }

    @Test
    void cases_that_are_alike_may_be_counted_together() {
        List<Observation> apart = new ArrayList<>();
        List<Observation> together = new ArrayList<>();
        for (Observation one : cases(new SplittableRandom(4), 50, 1)) {
            apart.add(one);
            apart.add(one);
            together.add(new Observation(one.cluster(), one.lower(), one.upper(), 2, one.entry()));
        }
        assertThat(LagIndependence.of(together)).isEqualTo(LagIndependence.of(apart));
    }

    @Test
    void where_nothing_can_be_compared_nothing_is_said() {
        assertThat(LagIndependence.of(List.of(new Observation("H", 5, 5, 1))).p())
                .isNaN();
    }
}
