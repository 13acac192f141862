package org.patchlag.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The nonparametric maximum likelihood estimate of S from durations that are known within bounds (Turnbull 1976). Mass
 * can only lie on the innermost intervals; within one of them it is undetermined, so every share fixed is given as its
 * two bounds. No mass can be moved to gain likelihood: the gradient check of Gentleman and Geyer (1994) holds to 1e-9.
 * Without intervals it equals {@link KaplanMeier}.
 */
public final class Npmle {
    private static final double REACHED = 1e-9;

    private final InnermostIntervals intervals;
    private final double[] mass;
    private final double excess;
    private final double logLikelihood;

    /**
     * Days between which some of the mass lies.
     *
     * @param firstDay the first of them
     * @param lastDay the last; {@link Observation#OPEN} where it has none
     * @param mass how much, 0 to 1
     */
    public record Support(int firstDay, int lastDay, double mass) {}

    private Npmle(InnermostIntervals intervals, NpmleFit fit) {
        this.intervals = intervals;
        this.mass = fit.mass();
        this.excess = fit.excess();
        this.logLikelihood = fit.logLikelihood();
    }

    /** The estimate from at least one observation. */
    public static Npmle of(List<Observation> observations) {
        return of(innermost(observations));
    }

    /** The estimate from rows with their innermost intervals. */
    static Npmle of(InnermostIntervals intervals) {
        return new Npmle(intervals, NpmleFit.of(intervals));
    }

    /** The same from observations of which most are those of another estimate: it is found sooner. */
    static Npmle near(Npmle other, List<Observation> observations) {
        return near(other, innermost(observations));
    }

    /** The same from rows with their innermost intervals. */
    static Npmle near(Npmle other, InnermostIntervals intervals) {
        return new Npmle(intervals, NpmleFit.from(intervals, other.intervals, other.mass));
    }

    private static InnermostIntervals innermost(List<Observation> observations) {
        DistinctRows rows = new DistinctRows(observations);
        return rows.ends().innermost(rows.without(DayCounts.NOBODY));
    }

    /** By how much the gradient check is missed; at most 1e-9. */
    public double gradientExcess() {
        return excess;
    }

    /** The logarithm of the likelihood. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** How many innermost intervals there are. */
    public int innermost() {
        return intervals.size();
    }

    /** Those with mass, in the order of the days. */
    public List<Support> support() {
        List<Support> support = new ArrayList<>();
        for (int j = 0; j < mass.length; j++) {
            if (mass[j] > 0) {
                support.add(new Support(intervals.firstDay()[j], intervals.lastDay()[j], mass[j]));
            }
        }
        return support;
    }

    /** The days between which a share p was reached; empty where it never was. */
    public Optional<Support> quantile(double p) {
        double sum = 0;
        for (Support part : support()) {
            sum += part.mass();
            if (sum >= p - REACHED) {
                return part.lastDay() == Observation.OPEN ? Optional.empty() : Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** The least share that can have been fixed by the end of a day: what lies wholly before. */
    public double fixedByAtLeast(int day) {
        double sum = 0;
        for (int j = 0; j < mass.length; j++) {
            sum += intervals.lastDay()[j] <= day ? mass[j] : 0;
        }
        return Math.min(1, sum);
    }

    /** The greatest share that can have been fixed by the end of a day: what has begun by then. */
    public double fixedByAtMost(int day) {
        double sum = 0;
        for (int j = 0; j < mass.length; j++) {
            sum += intervals.firstDay()[j] <= day && intervals.lastDay()[j] != Observation.OPEN ? mass[j] : 0;
        }
        return Math.min(1, sum);
    }

    /**
     * The share that must or can have been fixed by the end of each of these ascending days. Where all mass has been
     * passed it is 1, not what rounding left of it.
     */
    double[] share(CellCurve.Side side, int[] days) {
        int[] reached = side == CellCurve.Side.LEAST ? intervals.lastDay() : intervals.firstDay();
        int all = mass.length;
        while (mass[all - 1] == 0) {
            all--;
        }
        double[] share = new double[days.length];
        double sum = 0;
        int next = 0;
        for (int i = 0; i < days.length; i++) {
            while (next < all && reached[next] <= days[i] && intervals.lastDay()[next] != Observation.OPEN) {
                sum += mass[next++];
            }
            share[i] = next == all ? 1 : Math.min(1, sum);
        }
        return share;
    }

    InnermostIntervals intervals() {
        return intervals;
    }

    double[] mass() {
        return mass.clone();
    }
}
