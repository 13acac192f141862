package org.patchlag.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;

/** The arrays of a cell say what the life tables say. */
class CellJackknifeTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    @Property(tries = 60)
    void the_limits_of_a_cell_are_those_of_the_jackknife_over_life_tables(
            @ForAll @IntRange(min = 2, max = 25) int clusters,
            @ForAll @IntRange(min = 1, max = 12) int each,
            @ForAll @LongRange(min = 0, max = 10_000) long seed) {
        List<Observation> cases = new InventedCases(seed).draw(clusters, each, 0, 0);
        CellEstimate cell = CellEstimate.of(cases);
        DeleteOneJackknife jackknife = DeleteOneJackknife.of(InventedCases.tables(cases));
        KaplanMeier whole = KaplanMeier.of(InventedCases.tables(cases).total());
        for (int day : new int[] {0, 7, 30, 60, 90, 180, 400}) {
            CellEstimate.Share share = cell.fixedBy(day);
            assertThat(share.low()).isEqualTo(share.high()).isCloseTo(whole.fixedBy(day), ROUNDING);
            if (jackknife.limits(day).defined()) {
                assertThat(1 - share.upper()).isCloseTo(jackknife.limits(day).lower(), ROUNDING);
                assertThat(1 - share.lower()).isCloseTo(jackknife.limits(day).upper(), ROUNDING);
            }
            if (jackknife.se(day) > 1e-9) {
                double variance = jackknife.se(day) * jackknife.se(day);
                assertThat(cell.effectiveSize(day) * variance)
                        .isCloseTo(whole.fixedBy(day) * whole.survival(day), ROUNDING);
                if (whole.se(day) > 0) {
                    assertThat(cell.designEffect(day) * whole.se(day) * whole.se(day))
                            .isCloseTo(variance, ROUNDING);
                }
            }
            assertThat(cell.estimable(day)).isEqualTo(whole.estimable(day));
        }
        for (CellQuantile quantile : cell.quantiles()) {
            assertThat(quantile.earliest())
                    .isEqualTo(quantile.latest())
                    .isEqualTo(orNull(whole.quantile(quantile.share())));
            assertThat(quantile.lower()).isEqualTo(orNull(jackknife.quantileLower(quantile.share())));
            assertThat(quantile.upper()).isEqualTo(orNull(jackknife.quantileUpper(quantile.share())));
        }
        CellMean mean = cell.restrictedMean(180);
        if (whole.estimable(180)) {
            assertThat(mean.least()).isCloseTo(whole.restrictedMean(180).days(), within(1e-10));
            assertThat(mean.lower())
                    .isCloseTo(jackknife.restrictedMeanLimits(180).lower(), within(1e-10));
            assertThat(mean.upper())
                    .isCloseTo(jackknife.restrictedMeanLimits(180).upper(), within(1e-10));
        } else {
            assertThat(mean).isNull();
        }
    }

    private static Double orNull(java.util.OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    @Property(tries = 60)
    void without_a_cluster_a_curve_with_delayed_entries_is_that_of_the_remaining_table(
            @ForAll @IntRange(min = 2, max = 12) int clusters, @ForAll @LongRange(min = 0, max = 10_000) long seed) {
        List<Observation> cases = new InventedCases(seed).draw(clusters, 8, 0, 0.5);
        ClusteredLifeTable tables = InventedCases.tables(cases);
        ExactCurve curve = new ExactCurve(cases, -1);
        List<LifeTable> parts = List.copyOf(tables.parts());
        int[] next = {0};
        curve.withoutEach(CellCurve.Side.LEAST, share -> {
            KaplanMeier rest = KaplanMeier.of(tables.total().minus(parts.get(next[0]++)));
            for (int i = 0; i < share.length; i++) {
                assertThat(share[i]).isCloseTo(rest.fixedBy(curve.days()[i]), ROUNDING);
            }
        });
        assertThat(next[0]).isEqualTo(clusters);
    }

    @Property(tries = 30)
    void neither_the_order_of_the_rows_nor_their_counting_changes_a_figure(
            @ForAll @LongRange(min = 0, max = 10_000) long seed) {
        List<Observation> cases = new InventedCases(seed).draw(9, 6, 0.3, 0);
        List<Observation> single = new ArrayList<>();
        cases.forEach(known -> {
            for (long i = 0; i < known.count(); i++) {
                single.add(new Observation(known.cluster(), known.lower(), known.upper(), 1));
            }
        });
        Collections.shuffle(single, new Random(seed));
        assertThat(CellEstimate.of(single).fixedBy(30))
                .isEqualTo(CellEstimate.of(cases).fixedBy(30));
        assertThat(CellEstimate.of(single).quantiles())
                .isEqualTo(CellEstimate.of(cases).quantiles());
        assertThat(CellEstimate.of(single).counts())
                .isEqualTo(CellEstimate.of(cases).counts());
    }

    @Property(tries = 40)
    void a_fit_that_starts_near_ends_where_one_from_nowhere_does(@ForAll @LongRange(min = 0, max = 10_000) long seed) {
        List<Observation> cases = new InventedCases(seed).draw(10, 6, 0.6, 0);
        DistinctRows rows = new DistinctRows(cases);
        Npmle whole = Npmle.of(cases);
        for (int cluster = 0; cluster < rows.clusters().size(); cluster++) {
            String name = rows.clusters().get(cluster);
            List<Observation> others = cases.stream()
                    .filter(known -> !known.cluster().equals(name))
                    .toList();
            Npmle cold = Npmle.of(others);
            Npmle warm = Npmle.near(whole, others);
            assertThat(warm.gradientExcess()).isLessThan(1e-9);
            for (int day : rows.days()) {
                assertThat(warm.fixedByAtLeast(day)).isCloseTo(cold.fixedByAtLeast(day), within(1e-6));
                assertThat(warm.fixedByAtMost(day)).isCloseTo(cold.fixedByAtMost(day), within(1e-6));
            }
        }
    }
}
