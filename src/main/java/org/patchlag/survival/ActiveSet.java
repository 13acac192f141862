package org.patchlag.survival;

import java.util.Arrays;

/**
 * One Newton step of the NPMLE: the masses that maximise the quadratic approximation of the likelihood, none negative,
 * with the sum of 1; masses that would turn negative are taken out one after the other (an active-set method). The
 * unknowns are the cumulated masses, of which each row tells a difference: then the approximation's matrix is the
 * Laplacian of a graph in which a row with the weight w joins the two ends of what it covers with {@code w / (A p)^2}, and
 * a matrix of short rows is a narrow one. The last sum is 1 for good, which is the constraint.
 */
final class ActiveSet {
    private final InnermostIntervals rows;
    private final int[] candidates;
    private final double[] covered; // by each row, at the start
    private final int[] from; // of each row: before which of the candidates it begins
    private final int[] to; // and ends
    private final double[] start;
    private final int size;

    /**
     * A step.
     *
     * @param mass the present masses, all of which are candidates'
     * @param covered what they put within each row
     */
    ActiveSet(InnermostIntervals rows, double[] mass, double[] covered, int[] candidates) {
        this.rows = rows;
        this.candidates = candidates;
        this.covered = covered;
        this.size = mass.length;
        start = new double[candidates.length];
        int[] before = new int[mass.length + 1];
        for (int k = 0, j = 0; k <= candidates.length; k++) {
            int next = k < candidates.length ? candidates[k] : mass.length;
            for (; j <= next; j++) {
                before[j] = k;
            }
            if (k < candidates.length) {
                start[k] = mass[next];
            }
        }
        from = new int[rows.rows()];
        to = new int[rows.rows()];
        for (int i = 0; i < from.length; i++) {
            from[i] = before[rows.from()[i]];
            to[i] = before[rows.to()[i] + 1];
        }
    }

    /** The masses to move to, of the whole support. */
    double[] target() {
        double[] now = start.clone();
        boolean[] out = new boolean[now.length];
        while (true) {
            double[] wanted = solve(out, now);
            double step = 1;
            for (int k = 0; k < now.length; k++) {
                if (wanted[k] < 0) {
                    step = Math.min(step, now[k] / (now[k] - wanted[k]));
                }
            }
            for (int k = 0; k < now.length; k++) {
                now[k] = Math.max(0, now[k] + step * (wanted[k] - now[k]));
            }
            // Only what wants to be negative is taken out: what comes in at 0 may still grow.
            if (step >= 1 || !takeOut(out, now, wanted)) {
                break;
            }
        }
        double[] target = new double[size];
        for (int k = 0; k < candidates.length; k++) {
            target[candidates[k]] = now[k];
        }
        return target;
    }

    private static boolean takeOut(boolean[] out, double[] now, double[] wanted) {
        boolean some = false;
        boolean left = false;
        for (int k = 0; k < now.length; k++) {
            if (!out[k] && now[k] <= 1e-15 && wanted[k] < 0) {
                out[k] = true;
                some = true;
            }
            left |= !out[k];
        }
        return some && left;
    }

    // Where each mass would be at the maximum, if those that are out stay as they are: they join the sums on both
    // sides.
    private double[] solve(boolean[] out, double[] now) {
        int[] node = new int[now.length + 1];
        for (int k = 0; k < now.length; k++) {
            node[k + 1] = node[k] + (out[k] ? 0 : 1);
        }
        double[] moved = moves(node, NpmleFit.cumulated(now), NpmleFit.cumulated(start));
        double[] wanted = now.clone();
        for (int k = 0; k < now.length; k++) {
            wanted[k] += moved[node[k + 1]] - moved[node[k]];
        }
        return wanted;
    }

    // By how much each sum moves; the first and the last do not.
    private double[] moves(int[] node, double[] now, double[] before) {
        int last = node[node.length - 1];
        Envelope matrix = new Envelope(firsts(node, last));
        double[] right = new double[last - 1];
        for (int i = 0; i < from.length; i++) {
            int a = node[from[i]];
            int b = node[to[i]];
            if (a < b) {
                double joined = rows.weight()[i] / (covered[i] * covered[i]);
                double more = now[to[i]] - now[from[i]] - (before[to[i]] - before[from[i]]);
                double pull = rows.weight()[i] / covered[i] - joined * more;
                if (b < last) {
                    matrix.add(b - 1, b - 1, joined);
                    right[b - 1] += pull;
                }
                if (a > 0) {
                    matrix.add(a - 1, a - 1, joined);
                    right[a - 1] -= pull;
                    if (b < last) {
                        matrix.add(b - 1, a - 1, -joined);
                    }
                }
            }
        }
        matrix.solve(right);
        double[] moves = new double[last + 1];
        System.arraycopy(right, 0, moves, 1, right.length);
        return moves;
    }

    private int[] firsts(int[] node, int last) {
        int[] first = new int[last - 1];
        Arrays.setAll(first, k -> k);
        for (int i = 0; i < from.length; i++) {
            int a = node[from[i]];
            int b = node[to[i]];
            if (a > 0 && a < b && b < last) {
                first[b - 1] = Math.min(first[b - 1], a - 1);
            }
        }
        return first;
    }
}
