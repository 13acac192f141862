package org.patchlag.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankIntervalsTest {
    private static RankIntervals.Estimated estimated(double share, double... without) {
        TreeMap<String, Double> each = new TreeMap<>();
        for (int i = 0; i < without.length; i++) {
            each.put("group " + i, without[i]);
        }
        return new RankIntervals.Estimated(share, each);
    }

    @Test
    void hospitals_in_common_that_move_both_alike_make_a_pair_easier_to_tell_apart() {
        RankIntervals.Estimated one = estimated(0.6, 0.56, 0.58, 0.60, 0.62, 0.64);
        RankIntervals.Estimated alike = estimated(0.5, 0.46, 0.48, 0.50, 0.52, 0.54);
        RankIntervals.Estimated opposed = estimated(0.5, 0.54, 0.52, 0.50, 0.48, 0.46);
        double together = RankIntervals.of(List.of(one, alike)).pairs().get(0).z();
        double against = RankIntervals.of(List.of(one, opposed)).pairs().get(0).z();
        assertThat(together).isGreaterThan(2 * against).isPositive();
    }

    @Test
    void without_hospitals_in_common_the_variances_add() {
        RankIntervals.Estimated one = estimated(0.6, 0.56, 0.58, 0.60, 0.62, 0.64);
        TreeMap<String, Double> elsewhere = new TreeMap<>();
        one.withoutEach().forEach((group, share) -> elsewhere.put("other " + group, share - 0.1));
        RankIntervals.Pair pair = RankIntervals.of(List.of(one, new RankIntervals.Estimated(0.5, elsewhere)))
                .pairs()
                .get(0);
        double se = LeftOutShares.se(one.withoutEach().values());
        Indicator first = Indicator.of(0.6, se);
        Indicator second = Indicator.of(0.5, se);
        assertThat(pair.z())
                .isCloseTo((first.theta() - second.theta()) / Math.hypot(first.se(), second.se()), within(1e-12));
    }

    @Property
    void ranks_from_published_intervals_hold_every_order_that_these_allow(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 0.9) Double> lowers,
            @ForAll @DoubleRange(min = 0, max = 0.1) double width) {
        List<RankIntervals.PublishedShare> published = lowers.stream()
                .map(lower -> new RankIntervals.PublishedShare(lower, lower + width))
                .toList();
        List<RankInterval> intervals = RankIntervals.ofPublished(published);
        for (int i = 0; i < intervals.size(); i++) {
            RankInterval interval = intervals.get(i);
            assertThat(interval.rank()).isBetween(interval.lower(), interval.upper());
            // The vendor at its upper limit and all others at their lower one, and the other way round.
            double best = published.get(i).upper();
            double worst = published.get(i).lower();
            assertThat(1
                            + published.stream()
                                    .filter(other -> other.lower() > best)
                                    .count())
                    .isEqualTo(interval.lower());
            assertThat(published.size()
                            - published.stream()
                                    .filter(other -> other.upper() < worst)
                                    .count())
                    .isEqualTo(interval.upper());
        }
    }

    @Property
    void whatever_the_true_shares_within_the_intervals_the_true_place_lies_within_its_own(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 9) Integer> lows, @ForAll Random random) {
        List<RankIntervals.PublishedShare> published = new ArrayList<>();
        List<Double> truth = new ArrayList<>();
        for (int low : lows) {
            double lower = low / 10.0;
            double upper = Math.min(10, low + random.nextInt(5)) / 10.0;
            published.add(new RankIntervals.PublishedShare(lower, upper));
            truth.add(lower + random.nextDouble() * (upper - lower));
        }
        List<RankInterval> ranks = RankIntervals.ofPublished(published);
        for (int i = 0; i < truth.size(); i++) {
            double own = truth.get(i);
            long before = truth.stream().filter(other -> other > own).count();
            assertThat(1 + before)
                    .isBetween((long) ranks.get(i).lower(), (long) ranks.get(i).upper());
        }
    }

    @Property
    void an_interval_that_grows_never_narrows_a_place(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 1, max = 8) Integer> lows,
            @ForAll @IntRange(min = 0, max = 1) int which) {
        List<RankIntervals.PublishedShare> narrow = lows.stream()
                .map(low -> new RankIntervals.PublishedShare(low / 10.0, (low + 1) / 10.0))
                .toList();
        List<RankIntervals.PublishedShare> grown = new ArrayList<>(narrow);
        int low = lows.get(which);
        grown.set(which, new RankIntervals.PublishedShare((low - 1) / 10.0, (low + 2) / 10.0));
        List<RankInterval> before = RankIntervals.ofPublished(narrow);
        List<RankInterval> after = RankIntervals.ofPublished(grown);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).ranks())
                    .isGreaterThanOrEqualTo(before.get(i).ranks());
        }
    }

    @Test
    void published_intervals_with_clear_gaps_support_a_ranking_and_those_that_overlap_do_not() {
        List<RankInterval> clear = RankIntervals.ofPublished(List.of(
                new RankIntervals.PublishedShare(0.7, 0.8),
                new RankIntervals.PublishedShare(0.4, 0.5),
                new RankIntervals.PublishedShare(0.1, 0.2)));
        assertThat(clear)
                .containsExactly(new RankInterval(1, 1, 1), new RankInterval(2, 2, 2), new RankInterval(3, 3, 3));
        assertThat(RankIntervals.supportRanking(clear)).isTrue();
        assertThat(RankIntervals.supportRanking(RankIntervals.ofPublished(List.of(
                        new RankIntervals.PublishedShare(0.1, 0.8),
                        new RankIntervals.PublishedShare(0.2, 0.9),
                        new RankIntervals.PublishedShare(0.3, 0.7)))))
                .isFalse();
    }

    @Test
    void a_ranking_is_shown_only_where_at_least_half_of_the_intervals_are_short() {
        RankInterval shortOne = new RankInterval(1, 1, 2);
        RankInterval wide = new RankInterval(3, 1, 4);
        assertThat(RankIntervals.supportRanking(List.of(shortOne, shortOne, wide, wide)))
                .isTrue();
        assertThat(RankIntervals.supportRanking(List.of(shortOne, wide, wide, wide)))
                .isFalse();
        assertThat(RankIntervals.supportRanking(List.of())).isFalse();
    }
}
