package org.patchlag.survival;

import java.util.Arrays;
import java.util.List;
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
    private static final double NOTHING = 1e-14;
    private static final double SUFFICIENT = 1e-4;

    private final InnermostIntervals rows;
    private final double total;
    private double[] mass;
    private double[] gradient;

    private NpmleFit(InnermostIntervals rows, double[] start, int emRounds) {
        this.rows = rows;
        this.total = rows.total();
        this.mass = start;
        this.gradient = gradientAt(mass);
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
        double[] cumulated = cumulated(tops);
        for (int i = 0; i < rows.from().length; i++) {
            if (cumulated[rows.to()[i] + 1] - cumulated[rows.from()[i]] <= NOTHING) {
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
            newton();
        }
    }

    /** The fit that starts with the masses of another, put where they are possible here. */
    static NpmleFit from(InnermostIntervals rows, List<Npmle.Support> known) {
        double[] start = new double[rows.size()];
        for (Npmle.Support part : known) {
            int place = InnermostIntervals.indexFrom(rows.firstDay(), part.firstDay() + 1L) - 1;
            start[Math.max(0, place)] += part.mass();
        }
        // A row of which nothing lies within would be impossible.
        double[] cumulated = cumulated(start);
        double all = cumulated[start.length];
        for (int i = 0; i < rows.from().length; i++) {
            if (cumulated[rows.to()[i] + 1] - cumulated[rows.from()[i]] <= NOTHING) {
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
        return logLikelihood(mass);
    }

    private void selfConsistency() {
        for (int j = 0; j < mass.length; j++) {
            mass[j] *= gradient[j];
        }
        gradient = gradientAt(mass);
    }

    private void newton() {
        int[] candidates = candidates();
        keepOnly(candidates);
        double[] target = new ActiveSet(rows, mass, candidates).target();
        double before = logLikelihood(mass);
        double slope = 0;
        for (int j = 0; j < mass.length; j++) {
            slope += total * gradient[j] * (target[j] - mass[j]);
        }
        for (double step = 1; step > 1e-9; step /= 2) {
            double[] tried = new double[mass.length];
            for (int j = 0; j < tried.length; j++) {
                tried[j] = mass[j] + step * (target[j] - mass[j]);
            }
            if (logLikelihood(tried) >= before + SUFFICIENT * step * slope - 1e-12 * Math.abs(before)) {
                accept(tried);
                return;
            }
        }
        selfConsistency();
    }

    // What is dying leaves at once and its mass goes to the others: a step whose masses do not sum to 1 would lose more
    // likelihood by that than it can gain near the maximum.
    private void keepOnly(int[] candidates) {
        double[] kept = new double[mass.length];
        for (int j : candidates) {
            kept[j] = mass[j];
        }
        accept(kept);
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
        gradient = gradientAt(mass);
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

    private double logLikelihood(double[] p) {
        double[] cumulated = cumulated(p);
        double sum = 0;
        for (int i = 0; i < rows.from().length; i++) {
            sum += rows.weight()[i] * Math.log(cumulated[rows.to()[i] + 1] - cumulated[rows.from()[i]]);
        }
        return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
    }

    // Each row covers a run of the support, so that sums over runs are differences of running sums.
    private double[] gradientAt(double[] p) {
        double[] cumulated = cumulated(p);
        double[] change = new double[p.length + 1];
        for (int i = 0; i < rows.from().length; i++) {
            double share = rows.weight()[i] / (cumulated[rows.to()[i] + 1] - cumulated[rows.from()[i]]) / total;
            change[rows.from()[i]] += share;
            change[rows.to()[i] + 1] -= share;
        }
        double[] at = new double[p.length];
        double sum = 0;
        for (int j = 0; j < p.length; j++) {
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
