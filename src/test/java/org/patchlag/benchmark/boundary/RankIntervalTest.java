package org.patchlag.benchmark.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.patchlag.benchmark.boundary.RankInterval.Interval;

class RankIntervalTest {
    @Property
    void whatever_the_true_shares_within_the_intervals_the_true_place_lies_within_its_own(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 9) Integer> lows, @ForAll Random random) {
        List<Interval> intervals = new ArrayList<>();
        List<Double> truth = new ArrayList<>();
        for (int low : lows) {
            int width = random.nextInt(5);
            intervals.add(new Interval(10 * low, Math.min(100, 10 * (low + width))));
            truth.add(10 * low
                    + random.nextDouble() * (intervals.get(intervals.size() - 1).upper() - 10 * low));
        }
        List<RankInterval> ranks = RankInterval.of(intervals);
        for (int i = 0; i < truth.size(); i++) {
            double own = truth.get(i);
            long before = truth.stream().filter(other -> other > own).count();
            assertThat(1 + before)
                    .isBetween((long) ranks.get(i).from(), (long) ranks.get(i).to());
        }
    }

    @Property
    void an_interval_that_grows_never_narrows_a_place(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 1, max = 8) Integer> lows,
            @ForAll @IntRange(min = 0, max = 1) int which) {
        List<Interval> narrow =
                lows.stream().map(low -> new Interval(10 * low, 10 * low + 10)).toList();
        List<Interval> grown = new ArrayList<>(narrow);
        grown.set(
                which,
                new Interval(narrow.get(which).lower() - 10, narrow.get(which).upper() + 10));
        List<RankInterval> before = RankInterval.of(narrow);
        List<RankInterval> after = RankInterval.of(grown);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).places())
                    .isGreaterThanOrEqualTo(before.get(i).places());
        }
    }

    @Test
    void clear_gaps_support_a_ranking_and_overlaps_do_not() {
        List<RankInterval> clear =
                RankInterval.of(List.of(new Interval(70, 80), new Interval(40, 50), new Interval(10, 20)));
        assertThat(clear).containsExactly(new RankInterval(1, 1), new RankInterval(2, 2), new RankInterval(3, 3));
        assertThat(RankInterval.supportRanking(clear)).isTrue();
        assertThat(RankInterval.supportRanking(
                        RankInterval.of(List.of(new Interval(10, 80), new Interval(20, 90), new Interval(30, 70)))))
                .isFalse();
        assertThat(RankInterval.supportRanking(List.of())).isFalse();
    }

    @Test
    void one_half_of_wide_intervals_is_not_yet_more_than_half() {
        // Two of four leave open three of four places, two leave open one.
        List<RankInterval> ranks =
                List.of(new RankInterval(1, 3), new RankInterval(1, 3), new RankInterval(1, 1), new RankInterval(4, 4));
        assertThat(RankInterval.supportRanking(ranks)).isTrue();
        assertThat(RankInterval.supportRanking(List.of(
                        new RankInterval(1, 3),
                        new RankInterval(1, 3),
                        new RankInterval(1, 3),
                        new RankInterval(4, 4))))
                .isFalse();
    }
}
