package org.patchlag.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One Newton step of the NPMLE: the masses that maximise the quadratic approximation of the likelihood, none negative,
 * with the sum of 1. The approximation's matrix is {@code G_jk = sum_i w_i A_ij A_ik / (A p)_i^2}; masses that would turn
 * negative are taken out one after the other (an active-set method).
 */
final class ActiveSet {
    private static final double RIDGE = 1e-11;

    private final int[] candidates;
    private final double[] start;
    private final double[][] gram;
    private final double[] slope;
    private final int size;

    ActiveSet(InnermostIntervals rows, double[] mass, int[] candidates) {
        this.candidates = candidates;
        this.size = mass.length;
        int n = candidates.length;
        start = new double[n];
        for (int k = 0; k < n; k++) {
            start[k] = mass[candidates[k]];
        }
        gram = new double[n][n];
        slope = new double[n];
        double[] cumulated = NpmleFit.cumulated(mass);
        double[] change = new double[n + 1];
        for (int i = 0; i < rows.from().length; i++) {
            int from = InnermostIntervals.indexFrom(candidates, rows.from()[i]);
            int to = InnermostIntervals.indexTo(candidates, rows.to()[i]);
            if (from <= to) {
                double covered = cumulated[rows.to()[i] + 1] - cumulated[rows.from()[i]];
                gram[from][to] += rows.weight()[i] / (covered * covered);
                change[from] += rows.weight()[i] / covered;
                change[to + 1] -= rows.weight()[i] / covered;
            }
        }
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += change[k];
            slope[k] = sum;
        }
        spread(gram);
    }

    // From sums by (first, last) covered to sums over all rows that cover both j and k.
    private static void spread(double[][] gram) {
        int n = gram.length;
        for (int j = 0; j < n; j++) {
            for (int k = n - 2; k >= j; k--) {
                gram[j][k] += gram[j][k + 1];
            }
        }
        for (int j = 1; j < n; j++) {
            for (int k = j; k < n; k++) {
                gram[j][k] += gram[j - 1][k];
            }
        }
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                gram[j][k] = gram[k][j];
            }
        }
    }

    /** The masses to move to, of the whole support. */
    double[] target() {
        double[] now = start.clone();
        int[] free = IntStream.range(0, now.length).toArray();
        while (true) {
            double[] wanted = solve(free, now);
            double step = 1;
            for (int f = 0; f < free.length; f++) {
                if (wanted[f] < 0) {
                    step = Math.min(step, now[free[f]] / (now[free[f]] - wanted[f]));
                }
            }
            for (int f = 0; f < free.length; f++) {
                now[free[f]] = Math.max(0, now[free[f]] + step * (wanted[f] - now[free[f]]));
            }
            if (step >= 1) {
                break;
            }
            // Only what wants to be negative is taken out: what comes in at 0 may still grow.
            int[] tried = free;
            int[] left = IntStream.range(0, tried.length)
                    .filter(f -> now[tried[f]] > 1e-15 || wanted[f] >= 0)
                    .map(f -> tried[f])
                    .toArray();
            if (left.length == 0 || left.length == free.length) {
                break;
            }
            free = left;
        }
        double[] target = new double[size];
        for (int k = 0; k < candidates.length; k++) {
            target[candidates[k]] = now[k];
        }
        return target;
    }

    // The free masses at the unconstrained maximum: now + G^-1 (slope - G (now - start) - lambda), the sum unchanged.
    private double[] solve(int[] free, double[] now) {
        int n = free.length;
        double[][] matrix = new double[n][n];
        double[] right = new double[n];
        for (int a = 0; a < n; a++) {
            right[a] = slope[free[a]];
            for (int k = 0; k < now.length; k++) {
                right[a] -= gram[free[a]][k] * (now[k] - start[k]);
            }
            for (int b = 0; b < n; b++) {
                matrix[a][b] = gram[free[a]][free[b]];
            }
            matrix[a][a] *= 1 + RIDGE;
        }
        Cholesky factor = new Cholesky(matrix);
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] toSlope = factor.solve(right);
        double[] toOnes = factor.solve(ones);
        double lambda = Arrays.stream(toSlope).sum() / Arrays.stream(toOnes).sum();
        double[] wanted = new double[n];
        for (int a = 0; a < n; a++) {
            wanted[a] = now[free[a]] + toSlope[a] - lambda * toOnes[a];
        }
        return wanted;
    }
}
