package org.patchlag.survival;

/** The Cholesky factor of a positive definite matrix; a pivot that is lost to rounding is put back to a tiny one. */
final class Cholesky {
    private static final double LOST = 1e-13;

    private final double[][] lower;

    /** Factorises in place. */
    Cholesky(double[][] matrix) {
        lower = matrix;
        int n = matrix.length;
        for (int j = 0; j < n; j++) {
            double[] row = lower[j];
            double size = row[j];
            for (int k = 0; k < j; k++) {
                row[j] -= row[k] * row[k];
            }
            row[j] = Math.sqrt(Math.max(row[j], LOST * size));
            for (int i = j + 1; i < n; i++) {
                double sum = lower[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * row[k];
                }
                lower[i][j] = sum / row[j];
            }
        }
    }

    double[] solve(double[] right) {
        int n = right.length;
        double[] solution = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= lower[i][k] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                solution[i] -= lower[k][i] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        return solution;
    }
}
