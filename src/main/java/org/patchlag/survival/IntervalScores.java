package org.patchlag.survival;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether one group is fixed faster than the others where durations are known only within bounds: the two-sample tests
 * with scores {@code c = [S(a-) L(a-) - S(b) L(b)] / [S(a-) - S(b)]} from the NPMLE of all together, L minus the cumulated
 * hazard (Sun 1996) or the logarithm of S (Finkelstein 1986); see Fay (1999) and Fay and Shaw (2010).
 */
public final class IntervalScores {
    private static final double GONE = 1e-12;

    private final List<Observation> observations;
    private final double[] scores;

    /** Which L. */
    public enum Kind {
        /** Minus the cumulated hazard (Sun 1996): the log-rank test's. */
        SUN,
        /** The logarithm of S (Finkelstein 1986). */
        FINKELSTEIN
    }

    /**
     * A test.
     *
     * @param u the excess of the group
     * @param variance its variance if the group says nothing
     */
    public record Test(double u, double variance) {
        /** The statistic; negative where the group is slower. */
        public double z() {
            return u / Math.sqrt(variance);
        }

        /** The probability of one at least as far from 0 if the group says nothing. */
        public double p() {
            return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z()));
        }
    }

    private IntervalScores(List<Observation> observations, Kind kind) {
        this.observations = List.copyOf(observations);
        Npmle pooled = Npmle.of(observations);
        InnermostIntervals intervals = pooled.intervals();
        double[] cumulated = NpmleFit.cumulated(pooled.mass());
        double[] weighted = weighted(cumulated, pooled.mass(), kind);
        scores = new double[observations.size()];
        for (int i = 0; i < scores.length; i++) {
            Observation observation = observations.get(i);
            int from = InnermostIntervals.indexFrom(intervals.firstDay(), InnermostIntervals.lowest(observation));
            int to = InnermostIntervals.indexTo(intervals.lastDay(), observation.upper()) + 1;
            // An open case ends at no time: S(b) is 0.
            double open = observation.open() ? 1 : cumulated[to];
            double after = observation.open() ? 0 : weighted[to];
            scores[i] = (weighted[from] - after) / (open - cumulated[from]);
        }
    }

    // S L just before each innermost interval, and after the last.
    private static double[] weighted(double[] cumulated, double[] mass, Kind kind) {
        double[] weighted = new double[cumulated.length];
        double hazard = 0;
        for (int j = 0; j < cumulated.length; j++) {
            double survival = 1 - cumulated[j];
            if (survival > GONE) {
                weighted[j] = survival * (kind == Kind.SUN ? -hazard : Math.log(survival));
                hazard += j < mass.length ? mass[j] / survival : 0;
            }
        }
        return weighted;
    }

    /** The scores of these observations together. */
    public static IntervalScores of(List<Observation> observations, Kind kind) {
        return new IntervalScores(observations, kind);
    }

    /** The test of the observations that are marked, each an independent case. */
    public Test permutation(boolean[] group) {
        double cases = cases();
        double share = share(group, cases);
        double mean = mean(cases);
        double u = 0;
        double spread = 0;
        double squares = 0;
        for (int i = 0; i < scores.length; i++) {
            double count = observations.get(i).count();
            double x = (group[i] ? 1 : 0) - share;
            u += count * x * scores[i];
            spread += count * x * x;
            squares += count * (scores[i] - mean) * (scores[i] - mean);
        }
        return new Test(u, spread * squares / (cases - 1));
    }

    /** The same where only clusters are independent. */
    public Test clustered(boolean[] group) {
        double cases = cases();
        double share = share(group, cases);
        double mean = mean(cases);
        Map<String, Double> byCluster = new TreeMap<>();
        double u = 0;
        for (int i = 0; i < scores.length; i++) {
            Observation observation = observations.get(i);
            double x = (group[i] ? 1 : 0) - share;
            u += observation.count() * x * scores[i];
            byCluster.merge(observation.cluster(), observation.count() * x * (scores[i] - mean), Double::sum);
        }
        return new Test(
                u, byCluster.values().stream().mapToDouble(sum -> sum * sum).sum());
    }

    private double cases() {
        return observations.stream().mapToLong(Observation::count).sum();
    }

    private double share(boolean[] group, double cases) {
        double marked = 0;
        for (int i = 0; i < scores.length; i++) {
            marked += group[i] ? observations.get(i).count() : 0;
        }
        return marked / cases;
    }

    private double mean(double cases) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += observations.get(i).count() * scores[i];
        }
        return sum / cases;
    }
}
