package org.patchlag.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.patchlag.survival.CellEstimate;
import org.patchlag.survival.Observation;

class KeptPromiseTest {
    private static List<Observation> reports(long seed, int groups, int each, double pace) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Observation> reports = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            for (int i = 0; i < each; i++) {
                int end = (int) (-Math.log(1 - random.nextDouble()) * pace);
                int seen = 40 + random.nextInt(200);
                reports.add(new Observation("group " + g, Math.min(end, seen), end > seen ? Observation.OPEN : end, 1));
            }
        }
        return reports;
    }

    private static List<Observation> without(List<Observation> reports, String group) {
        return reports.stream().filter(known -> !known.cluster().equals(group)).toList();
    }

    private static double kept(List<Observation> critical, List<Observation> other) {
        double f = CellEstimate.of(critical).fixedBy(30).low();
        double g = CellEstimate.of(other).fixedBy(90).low();
        return (critical.size() * f + other.size() * g) / (critical.size() + other.size());
    }

    @Test
    void the_kept_share_and_its_error_are_those_of_leaving_out_each_group_by_hand() {
        List<Observation> critical = reports(1, 7, 5, 25);
        List<Observation> other = reports(2, 9, 4, 60);
        KeptPromise promise = KeptPromise.of(
                        List.of(new KeptPromise.Stratum(critical, 30, 0.9), new KeptPromise.Stratum(other, 90, 0.9)))
                .orElseThrow();
        List<Double> byHand = new ArrayList<>();
        for (int g = 0; g < 9; g++) {
            byHand.add(kept(without(critical, "group " + g), without(other, "group " + g)));
        }
        assertThat(promise.kept().low()).isCloseTo(kept(critical, other), within(1e-12));
        assertThat(promise.kept().lowSe()).isCloseTo(LeftOutShares.se(byHand), within(1e-12));
        assertThat(promise.kept().lower()).isLessThan(promise.kept().low());
        assertThat(promise.kept().upper()).isGreaterThan(promise.kept().high());
    }

    @Test
    void of_one_stratum_it_is_the_cell_s_own_estimate() {
        List<Observation> reports = reports(3, 10, 6, 30);
        CellEstimate.Share cell = CellEstimate.of(reports).fixedBy(30);
        WeightedShare kept = KeptPromise.of(List.of(new KeptPromise.Stratum(reports, 30, null)))
                .orElseThrow()
                .kept();
        assertThat(kept.low()).isEqualTo(cell.low());
        assertThat(kept.lower()).isCloseTo(cell.lower(), within(1e-12));
        assertThat(kept.upper()).isCloseTo(cell.upper(), within(1e-12));
    }

    @Test
    void the_verdict_needs_a_promised_share_an_interval_beside_it_and_six_groups() {
        List<Observation> reports = reports(4, 12, 10, 60);
        assertThat(verdict(reports, 0.95)).isEqualTo(KeptPromise.Verdict.BELOW);
        assertThat(verdict(reports, 0.05)).isEqualTo(KeptPromise.Verdict.ABOVE);
        assertThat(verdict(reports, CellEstimate.of(reports).fixedBy(30).low()))
                .isEqualTo(KeptPromise.Verdict.CONSISTENT);
        assertThat(verdict(reports, null)).isEqualTo(KeptPromise.Verdict.NONE);
        assertThat(verdict(reports(4, 5, 20, 60), 0.95)).isEqualTo(KeptPromise.Verdict.NONE);
    }

    @Test
    void a_vendor_that_kept_nothing_is_below_its_promise() {
        List<Observation> never = new ArrayList<>();
        for (int g = 0; g < 8; g++) {
            never.add(new Observation("group " + g, 120, Observation.OPEN, 3));
        }
        assertThat(verdict(never, 0.9)).isEqualTo(KeptPromise.Verdict.BELOW);
    }

    private static KeptPromise.Verdict verdict(List<Observation> reports, Double promised) {
        return KeptPromise.of(List.of(new KeptPromise.Stratum(reports, 30, promised)))
                .orElseThrow()
                .verdict();
    }

    @Test
    void what_cannot_be_told_yet_is_not_told() {
        List<Observation> young =
                List.of(new Observation("one", 5, Observation.OPEN, 1), new Observation("two", 3, 3, 1));
        assertThat(KeptPromise.of(List.of(new KeptPromise.Stratum(young, 30, 0.9))))
                .isEmpty();
    }

    @Test
    void standardised_to_its_own_mix_a_vendor_keeps_its_stratified_share() {
        DirectStandardisation.Stratum ct = new DirectStandardisation.Stratum("CT", "critical");
        DirectStandardisation.Stratum pump = new DirectStandardisation.Stratum("Pump", "critical");
        List<Observation> slow = reports(5, 8, 5, 80);
        List<Observation> fast = reports(6, 8, 5, 10);
        double slowShare = CellEstimate.of(slow).fixedBy(30).low();
        double fastShare = CellEstimate.of(fast).fixedBy(30).low();
        WeightedShare mostlySlow = DirectStandardisation.of(
                        Map.of(ct, slow, pump, fast), Map.of(ct, 900L, pump, 100L), 30)
                .orElseThrow();
        assertThat(mostlySlow.low()).isCloseTo(0.9 * slowShare + 0.1 * fastShare, within(1e-12));
        assertThat(mostlySlow.groups()).isEqualTo(8);
    }

    @Test
    void strata_with_few_reports_are_pooled_upwards_and_types_without_any_left_out() {
        DirectStandardisation.Stratum few = new DirectStandardisation.Stratum("CT", "critical");
        DirectStandardisation.Stratum many = new DirectStandardisation.Stratum("CT", "low");
        DirectStandardisation.Stratum none = new DirectStandardisation.Stratum("MRI", "low");
        DirectStandardisation.Stratum tiny = new DirectStandardisation.Stratum("Pump", "low");
        List<Observation> all = reports(7, 8, 3, 30);
        Map<DirectStandardisation.Stratum, List<Observation>> vendor =
                Map.of(few, all.subList(0, 3), many, all.subList(3, 22), tiny, all.subList(22, 24));
        WeightedShare pooled = DirectStandardisation.of(vendor, Map.of(few, 50L, many, 50L, none, 900L, tiny, 10L), 30)
                .orElseThrow();
        assertThat(pooled.low()).isCloseTo(CellEstimate.of(all).fixedBy(30).low(), within(1e-12));
        assertThat(DirectStandardisation.of(Map.of(), Map.of(none, 900L), 30)).isEmpty();
    }

    @Test
    void the_middle_alone_is_that_of_the_share_with_its_limits() {
        List<Observation> slow = imprecise(reports(8, 9, 6, 80));
        List<Observation> fast = imprecise(reports(9, 7, 6, 15));
        List<WeightedShare.Part> parts =
                List.of(new WeightedShare.Part(slow, 30, null), new WeightedShare.Part(fast, 14, null));
        assertThat(WeightedShare.middle(parts).orElseThrow())
                .isCloseTo(WeightedShare.of(parts).orElseThrow().middle(), within(1e-12));
        DirectStandardisation.Stratum ct = new DirectStandardisation.Stratum("CT", "critical");
        DirectStandardisation.Stratum pump = new DirectStandardisation.Stratum("Pump", "critical");
        Map<DirectStandardisation.Stratum, List<Observation>> vendor = Map.of(ct, slow, pump, fast);
        Map<DirectStandardisation.Stratum, Long> mix = Map.of(ct, 30L, pump, 70L);
        for (int day : new int[] {14, 30, 90}) {
            WeightedShare whole = DirectStandardisation.of(vendor, mix, day).orElseThrow();
            assertThat(DirectStandardisation.middle(vendor, mix, day).orElseThrow())
                    .isCloseTo(whole.middle(), within(1e-12));
        }
    }

    @Test
    void the_middle_alone_is_empty_where_the_share_is() {
        DirectStandardisation.Stratum ct = new DirectStandardisation.Stratum("CT", "critical");
        List<Observation> young = List.of(new Observation("one", 5, Observation.OPEN, 9));
        assertThat(DirectStandardisation.middle(Map.of(ct, young), Map.of(ct, 9L), 30))
                .isEmpty();
        assertThat(DirectStandardisation.middle(Map.of(), Map.of(ct, 9L), 30)).isEmpty();
    }

    // Every fifth end is known only within ten days.
    private static List<Observation> imprecise(List<Observation> reports) {
        List<Observation> some = new ArrayList<>();
        for (Observation known : reports) {
            boolean vague = !known.open() && some.size() % 5 == 0;
            some.add(vague ? new Observation(known.cluster(), known.lower(), known.lower() + 10, 1) : known);
        }
        return some;
    }
}
