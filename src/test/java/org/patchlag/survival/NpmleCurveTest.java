package org.patchlag.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The fits without each cluster, found from the whole's, are those that are found without it. */
class NpmleCurveTest {
    @Property(tries = 120)
    void without_a_cluster_the_shares_are_those_of_a_fit_from_nowhere_of_the_others(
            @ForAll @IntRange(min = 2, max = 25) int clusters,
            @ForAll @IntRange(min = 1, max = 8) int each,
            @ForAll @DoubleRange(min = 0.05, max = 0.6) double imprecise,
            @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        List<Observation> cases = new InventedCases(seed).draw(clusters, each, imprecise, 0);
        assertFitsOfTheOthers(cases);
    }

    @Test
    void clusters_without_which_the_same_is_left_are_no_exception() {
        List<Observation> cases = new ArrayList<>();
        for (int c = 0; c < 30; c++) {
            cases.add(new Observation("alike " + c, 10 + c % 3, c % 4 == 0 ? Observation.OPEN : 12 + c % 3, 1));
        }
        cases.add(new Observation("alone", 3, 40, 2));
        assertFitsOfTheOthers(cases);
    }

    private static void assertFitsOfTheOthers(List<Observation> cases) {
        DistinctRows rows = new DistinctRows(cases);
        RankedEnds ends = rows.ends();
        NpmleCurve curve = new NpmleCurve(rows, ends, ends.innermost(rows.without(DayCounts.NOBODY)));
        assertThat(curve.sound()).isTrue();
        for (CellCurve.Side side : CellCurve.Side.values()) {
            List<double[]> without = new ArrayList<>();
            curve.withoutEach(side, share -> without.add(share.clone()));
            assertThat(without).hasSameSizeAs(curve.clusters());
            for (int c = 0; c < without.size(); c++) {
                String left = curve.clusters().get(c);
                Npmle others = Npmle.of(cases.stream()
                        .filter(known -> !known.cluster().equals(left))
                        .toList());
                for (int i = 0; i < curve.days().length; i++) {
                    int day = curve.days()[i];
                    double plain =
                            side == CellCurve.Side.LEAST ? others.fixedByAtLeast(day) : others.fixedByAtMost(day);
                    assertThat(without.get(c)[i])
                            .as("%s by day %d without %s of %s", side, day, left, cases)
                            .isCloseTo(plain, within(1e-9));
                }
            }
        }
    }

    @Property(tries = 60)
    void after_the_last_end_everything_is_fixed_exactly_where_nothing_was_last_seen_open(
            @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        List<Observation> cases = new ArrayList<>(new InventedCases(seed).draw(9, 6, 0.4, 0));
        cases.add(new Observation("last", 500, 500, 1));
        assertThat(Npmle.of(cases).share(CellCurve.Side.LEAST, new int[] {499, 500})[1])
                .isEqualTo(1);
        cases.add(new Observation("open", 500, Observation.OPEN, 1));
        assertThat(Npmle.of(cases).share(CellCurve.Side.MOST, new int[] {500})[0])
                .isLessThan(1);
    }
}
