package org.patchlag.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The bounds hold against every choice of days for the imprecise ends. */
class CellBoundsTest {
    private static final int LONGEST = 8;

    @Property(tries = 300)
    void the_bounds_are_the_extremes_over_all_days_that_the_ends_can_have_been_on(
            @ForAll("cases") List<Observation> cases) {
        assertExtremes(cases, new CompletionBounds(new DistinctRows(cases)), true);
    }

    @Property(tries = 300)
    void with_delayed_entries_no_choice_of_days_leaves_the_bounds(@ForAll("delayed") List<Observation> cases) {
        assertExtremes(cases, new DelayedBounds(new DistinctRows(cases), -1), false);
    }

    @Property(tries = 100)
    void without_one_cluster_the_bounds_are_those_of_the_others(@ForAll("cases") List<Observation> cases) {
        List<Observation> two = new ArrayList<>(cases);
        two.add(new Observation("other", 3, Observation.OPEN, 2));
        two.add(new Observation("other", 2, 6, 1));
        CompletionBounds whole = new CompletionBounds(new DistinctRows(two));
        CompletionBounds one = new CompletionBounds(new DistinctRows(cases));
        for (CellCurve.Side side : CellCurve.Side.values()) {
            List<double[]> without = new ArrayList<>();
            whole.withoutEach(side, share -> without.add(share.clone()));
            for (int i = 0; i < whole.days().length; i++) {
                int index = JackknifeSpread.indexBy(one.days(), whole.days()[i]);
                double expected = index < 0 ? 0 : one.share(side)[index];
                assertThat(without.get(1)[i]).isCloseTo(expected, within(1e-12));
            }
        }
    }

    @Property(tries = 100)
    void by_a_single_day_the_bounds_are_those_of_the_whole_curve(
            @ForAll("cases") List<Observation> cases, @ForAll("cases") List<Observation> more) {
        List<Observation> two = new ArrayList<>(cases);
        more.forEach(known -> two.add(new Observation("two", known.lower(), known.upper(), known.count())));
        CompletionBounds bounds = new CompletionBounds(new DistinctRows(two));
        for (CellCurve.Side side : CellCurve.Side.values()) {
            List<double[]> without = new ArrayList<>();
            bounds.withoutEach(side, share -> without.add(share.clone()));
            for (int day = 0; day < 2 * LONGEST; day++) {
                int index = JackknifeSpread.indexBy(bounds.days(), day);
                assertThat(bounds.share(side, day)).isCloseTo(index < 0 ? 0 : bounds.share(side)[index], within(1e-12));
                for (int c = 0; c < without.size(); c++) {
                    assertThat(bounds.withoutEach(side, day)[c])
                            .isCloseTo(index < 0 ? 0 : without.get(c)[index], within(1e-12));
                }
            }
        }
    }

    @Test
    void without_the_only_cluster_with_an_end_nothing_is_fixed() {
        CompletionBounds bounds = new CompletionBounds(new DistinctRows(
                List.of(new Observation("ended", 3, 6, 1), new Observation("open", 1, Observation.OPEN, 2))));
        for (CellCurve.Side side : CellCurve.Side.values()) {
            List<double[]> without = new ArrayList<>();
            bounds.withoutEach(side, share -> without.add(share.clone()));
            assertThat(without.get(0)).containsOnly(0);
            assertThat(bounds.withoutEach(side, 6)).containsExactly(0, 1);
        }
    }

    private static void assertExtremes(List<Observation> cases, CellCurve bounds, boolean reached) {
        int[] days = bounds.days();
        double[] least = new double[days.length];
        double[] most = new double[days.length];
        java.util.Arrays.fill(least, 1);
        for (LifeTable table : completions(cases, 0, LifeTable.empty())) {
            KaplanMeier estimate = KaplanMeier.of(table);
            for (int i = 0; i < days.length; i++) {
                least[i] = Math.min(least[i], estimate.fixedBy(days[i]));
                most[i] = Math.max(most[i], estimate.fixedBy(days[i]));
            }
        }
        double[] low = bounds.share(CellCurve.Side.LEAST);
        double[] high = bounds.share(CellCurve.Side.MOST);
        for (int i = 0; i < days.length; i++) {
            String where = "day " + days[i] + " of " + cases;
            assertThat(low[i]).as(where).isLessThanOrEqualTo(least[i] + 1e-12);
            assertThat(high[i]).as(where).isGreaterThanOrEqualTo(most[i] - 1e-12);
            if (reached) {
                assertThat(low[i]).as(where).isCloseTo(least[i], within(1e-12));
                assertThat(high[i]).as(where).isCloseTo(most[i], within(1e-12));
            }
        }
    }

    private static List<LifeTable> completions(List<Observation> cases, int from, LifeTable sofar) {
        if (from == cases.size()) {
            return List.of(sofar);
        }
        Observation known = cases.get(from);
        List<LifeTable> tables = new ArrayList<>();
        for (int day = known.lower(); day <= known.lastDay(); day++) {
            LifeTable.Counts counts = known.open() ? new LifeTable.Counts(0, 1) : new LifeTable.Counts(1, 0);
            tables.addAll(completions(cases, from + 1, sofar.with(known.entry(), day, counts)));
        }
        return tables;
    }

    @Provide
    Arbitrary<List<Observation>> cases() {
        return known(Arbitraries.just(LifeTable.FROM_THE_START))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Observation>> delayed() {
        return known(Arbitraries.integers().between(-1, 3)).list().ofMinSize(1).ofMaxSize(5);
    }

    private static Arbitrary<Observation> known(Arbitrary<Integer> entry) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, LONGEST),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(true, false, false),
                        entry)
                .as((lower, width, open, enters) -> {
                    int from = Math.max(lower, enters + 1);
                    return new Observation("one", from, open ? Observation.OPEN : from + width, 1, enters);
                });
    }
}
