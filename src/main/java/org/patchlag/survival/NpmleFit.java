package org.patchlag.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds the masses of the NPMLE: some rounds of self-consistency (EM), then Newton's method on the masses that are
 * positive, which leave when they reach 0 and come back where the gradient exceeds 1 (in the manner of Wang 2008), until
 * no mass can be moved to gain likelihood. The gradient is {@code D_j = (1/N) sum_i w_i A_ij / (A p)_i}.
 */
final class NpmleFit {
    static final double TOLERANCE = 1e-9;
    private static final int EM_ROUNDS = 100;
    private static final int NEWTON_ROUNDS = 500;
    private static final int TRUSTED_ROUNDS = 20;
    private static final double NOTHING = 1e-14;
    private static final double SUFFICIENT = 1e-4;

    private final InnermostIntervals rows;
    private final double total;
    private double[] mass;
    private double[] covered; // by each row
    private double[] gradient;

    private NpmleFit(InnermostIntervals rows, double[] start, int emRounds) {
        this.rows = rows;
        this.total = rows.total();
        this.mass = start;
        this.covered = rows.covered(mass);
        this.gradient = gradientAt(covered);
        for (int round = 0; round < emRounds; round++) {
            selfConsistency();
        }
    }

    /** The fit from nowhere. */
    static NpmleFit of(InnermostIntervals rows) {
        double[] even = new double[rows.size()];
        Arrays.fill(even, 1.0 / rows.size());
        NpmleFit fit = new NpmleFit(rows, even, EM_ROUNDS);
        fit.gather();
        fit.polish();
        return fit;
    }

    // After some rounds of EM the masses stand in heaps. Only the tops are kept, and what a row has nothing else in: a
    // Newton step over few masses is cheap, and what is missed comes back by its gradient.
    private void gather() {
        double[] tops = new double[mass.length];
        for (int j = 0; j < mass.length; j++) {
            boolean top = (j == 0 || mass[j] >= mass[j - 1]) && (j == mass.length - 1 || mass[j] >= mass[j + 1]);
            tops[j] = top ? mass[j] : 0;
        }
        double[] kept = rows.covered(tops);
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] <= NOTHING) {
                int largest = rows.from()[i];
                for (int j = largest; j <= rows.to()[i]; j++) {
                    largest = mass[j] > mass[largest] ? j : largest;
                }
                tops[largest] = mass[largest];
            }
        }
        accept(tops);
    }

    private void polish() {
        for (int round = 0; round < NEWTON_ROUNDS && excess() > TOLERANCE / 10; round++) {
            newton(round < TRUSTED_ROUNDS ? -0.5 : SUFFICIENT);
        }
    }

    /** The fit that starts with the masses of another, put where they are possible here. */
    static NpmleFit from(InnermostIntervals rows, InnermostIntervals other, double[] known) {
        double[] start = new double[rows.size()];
        int place = 0;
        double all = 0;
        for (int j = 0; j < known.length; j++) {
            while (place + 1 < start.length && rows.firstDay()[place + 1] <= other.firstDay()[j]) {
                place++;
            }
            start[place] += known[j];
            all += known[j];
        }
        // A row of which nothing lies within would be impossible.
        double[] within = rows.covered(start);
        for (int i = 0; i < within.length; i++) {
            if (within[i] <= NOTHING) {
                double little = rows.weight()[i] / rows.total();
                start[rows.from()[i]] += little;
                all += little;
            }
        }
        for (int j = 0; j < start.length; j++) {
            start[j] /= all;
        }
        NpmleFit fit = new NpmleFit(rows, start, 0);
        fit.polish();
        return fit;
    }

    double[] mass() {
        return mass.clone();
    }

    /** By how much the gradient check is missed. */
    double excess() {
        double excess = 0;
        for (int j = 0; j < mass.length; j++) {
            excess = Math.max(excess, mass[j] > 0 ? Math.abs(gradient[j] - 1) : gradient[j] - 1);
        }
        return excess;
    }

    double logLikelihood() {
        return logLikelihood(covered);
    }

    private void selfConsistency() {
        for (int j = 0; j < mass.length; j++) {
            mass[j] *= gradient[j];
        }
        covered = rows.covered(mass);
        gradient = gradientAt(covered);
    }

    // The likelihood is concave: over a step it has risen at least as fast as it still rises at the step's end. A step
    // that
    // goes a little too far is trusted at first, for most begin near the maximum; later each must show its gain.
    private void newton(double trusted) {
        int[] candidates = candidates();
        keepOnly(candidates);
        double[] from = mass;
        double[] before = covered;
        double[] target = new ActiveSet(rows, mass, covered, candidates).target();
        double slope = slope(from, target);
        accept(target.clone());
        if (slope(from, target) >= trusted * slope) {
            return;
        }
        double least = logLikelihood(before);
        for (double step = 1; step > 1e-9; step /= 2) {
            double[] tried = new double[mass.length];
            for (int j = 0; j < tried.length; j++) {
                tried[j] = from[j] + step * (target[j] - from[j]);
            }
            if (logLikelihood(rows.covered(tried)) >= least + SUFFICIENT * step * slope - 1e-12 * Math.abs(least)) {
                accept(tried);
                return;
            }
        }
        accept(from);
        selfConsistency();
    }

    private double slope(double[] from, double[] to) {
        double slope = 0;
        for (int j = 0; j < from.length; j++) {
            slope += total * gradient[j] * (to[j] - from[j]);
        }
        return slope;
    }

    // What is dying leaves at once and its mass goes to the others: a step whose masses do not sum to 1 would lose more
    // likelihood by that than it can gain near the maximum.
    private void keepOnly(int[] candidates) {
        double[] kept = new double[mass.length];
        for (int j : candidates) {
            kept[j] = mass[j];
        }
        if (!Arrays.equals(kept, mass)) {
            accept(kept);
        }
    }

    private void accept(double[] tried) {
        double sum = 0;
        for (int j = 0; j < tried.length; j++) {
            tried[j] = tried[j] < NOTHING ? 0 : tried[j];
            sum += tried[j];
        }
        for (int j = 0; j < tried.length; j++) {
            tried[j] /= sum;
        }
        mass = tried;
        covered = rows.covered(mass);
        gradient = gradientAt(covered);
    }

    // What has mass, and where between two such the gradient says most that there should be some.
    private int[] candidates() {
        boolean[] in = new boolean[mass.length];
        int best = -1;
        for (int j = 0; j <= mass.length; j++) {
            if (j == mass.length || mass[j] > 0) {
                if (best >= 0 && gradient[best] > 1) {
                    in[best] = true;
                }
                best = -1;
                if (j < mass.length && !(mass[j] < 1e-7 && gradient[j] < 1 - 1e-3)) {
                    in[j] = true;
                }
            } else if (best < 0 || gradient[j] > gradient[best]) {
                best = j;
            }
        }
        return IntStream.range(0, in.length).filter(j -> in[j]).toArray();
    }

    private double logLikelihood(double[] within) {
        double sum = 0;
        for (int i = 0; i < within.length; i++) {
            sum += rows.weight()[i] * Math.log(within[i]);
        }
        return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
    }

    // Each row covers a run of the support, so that sums over rows are running sums of what begins and ends.
    private double[] gradientAt(double[] within) {
        double[] change = new double[mass.length + 1];
        for (int i = 0; i < within.length; i++) {
            double share = rows.weight()[i] / within[i] / total;
            change[rows.from()[i]] += share;
            change[rows.to()[i] + 1] -= share;
        }
        double[] at = new double[mass.length];
        double sum = 0;
        for (int j = 0; j < at.length; j++) {
            sum += change[j];
            at[j] = sum;
        }
        return at;
    }

    static double[] cumulated(double[] p) {
        double[] cumulated = new double[p.length + 1];
        for (int j = 0; j < p.length; j++) {
            cumulated[j + 1] = cumulated[j] + p[j];
        }
        return cumulated;
    }
}
