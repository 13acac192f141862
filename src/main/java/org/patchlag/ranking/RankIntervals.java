package org.patchlag.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.patchlag.survival.MultipleTests;

/**
 * Intervals of ranks that hold all at once with 95 % (Mogstad, Romano, Shaikh and Wilhelm 2024): every pair is compared on
 * the indicator's scale with the covariance that shared hospital groups cause, adjusted after Holm; an interval leaves out
 * the places of those who are surely faster or slower.
 */
public final class RankIntervals {
    private static final double LEVEL = 0.05;

    private final List<RankInterval> intervals = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * Two vendors compared.
     *
     * @param first the place of one in the list
     * @param second of the other
     * @param z how many standard errors the first is faster
     * @param p two-sided
     * @param adjusted after Holm over all pairs
     */
    public record Pair(int first, int second, double z, double p, double adjusted) {}

    /**
     * One vendor to be compared.
     *
     * @param share the share fixed, between 0 and 1
     * @param withoutEach the same without each hospital group in turn, at least two
     */
    public record Estimated(double share, SortedMap<String, Double> withoutEach) {}

    private RankIntervals(double[] theta, double[][] covariance) {
        int k = theta.length;
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            for (int j = i + 1; j < k; j++) {
                places.add(new int[] {i, j});
            }
        }
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[] z = new double[places.size()];
        double[] p = new double[places.size()];
        for (int n = 0; n < z.length; n++) {
            int i = places.get(n)[0];
            int j = places.get(n)[1];
            double variance = covariance[i][i] + covariance[j][j] - 2 * covariance[i][j];
            z[n] = variance > 0 ? (theta[i] - theta[j]) / Math.sqrt(variance) : 0;
            p[n] = 2 * normal.survivalProbability(Math.abs(z[n]));
        }
        double[] adjusted = MultipleTests.holm(p);
        for (int n = 0; n < z.length; n++) {
            pairs.add(new Pair(places.get(n)[0], places.get(n)[1], z[n], p[n], adjusted[n]));
        }
        for (int i = 0; i < k; i++) {
            intervals.add(interval(i, theta));
        }
    }

    private RankInterval interval(int vendor, double[] theta) {
        int rank = 1;
        for (double other : theta) {
            rank += other > theta[vendor] ? 1 : 0;
        }
        int faster = 0;
        int slower = 0;
        for (Pair pair : pairs) {
            if (pair.adjusted() <= LEVEL && (pair.first() == vendor || pair.second() == vendor)) {
                boolean thisIsFaster = pair.z() > 0 == (pair.first() == vendor);
                slower += thisIsFaster ? 1 : 0;
                faster += thisIsFaster ? 0 : 1;
            }
        }
        return new RankInterval(rank, 1 + faster, theta.length - slower);
    }

    /**
     * From indicators and their covariances.
     *
     * @param theta the indicators, each defined
     * @param covariance their covariances, variances on the diagonal
     */
    public static RankIntervals of(double[] theta, double[][] covariance) {
        return new RankIntervals(theta, covariance);
    }

    /** From shares and what they are without each hospital group. */
    public static RankIntervals of(List<Estimated> vendors) {
        int k = vendors.size();
        double[] theta = new double[k];
        double[][] covariance = new double[k][k];
        for (int i = 0; i < k; i++) {
            Estimated one = vendors.get(i);
            theta[i] = Indicator.scale(one.share());
            for (int j = 0; j < k; j++) {
                Estimated other = vendors.get(j);
                covariance[i][j] = LeftOutShares.covariance(one.withoutEach(), other.withoutEach())
                        / Indicator.slope(one.share())
                        / Indicator.slope(other.share());
            }
        }
        return new RankIntervals(theta, covariance);
    }

    /**
     * The intervals that anybody can work out from published intervals of the shares: wider than the others, and they
     * say nothing that is not public already.
     */
    public static List<RankInterval> ofPublished(List<PublishedShare> published) {
        List<RankInterval> intervals = new ArrayList<>();
        for (PublishedShare one : published) {
            int rank = 1;
            int lower = 1;
            int upper = published.size();
            for (PublishedShare other : published) {
                rank += other.middle() > one.middle() ? 1 : 0;
                lower += other.lower() > one.upper() ? 1 : 0;
                upper -= other.upper() < one.lower() ? 1 : 0;
            }
            intervals.add(new RankInterval(rank, lower, upper));
        }
        return intervals;
    }

    /**
     * The interval of a share as it was published.
     *
     * @param lower its lower limit
     * @param upper its upper limit
     */
    public record PublishedShare(double lower, double upper) {
        double middle() {
            return (lower + upper) / 2;
        }
    }

    /** The vendors' intervals, in the order given. */
    public List<RankInterval> intervals() {
        return intervals;
    }

    /** Every pair. */
    public List<Pair> pairs() {
        return pairs;
    }

    /**
     * Whether ranks may be shown at all. Where more than half of the intervals hold more than half of the ranks, the data
     * do not support a ranking.
     */
    public static boolean supportRanking(List<RankInterval> intervals) {
        long wide = intervals.stream()
                .filter(interval -> 2 * interval.ranks() > intervals.size())
                .count();
        return !intervals.isEmpty() && 2 * wide <= intervals.size();
    }
}
