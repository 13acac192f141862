package org.patchlag.survival;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A quadratic form in several groups' excesses.
 *
 * @param statistic the chi-square
 * @param degrees its degrees of freedom
 */
public record ChiSquareTest(double statistic, int degrees) {
    private static final double SINGULAR = 1e-12;

    /** The probability of a chi-square at least as large if nothing differs. */
    public double p() {
        return ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
    }

    /** The test with the statistic made smaller for few clusters, by (C - 1) / C. */
    public ChiSquareTest withFew(int clusters) {
        return new ChiSquareTest(statistic * (clusters - 1) / clusters, degrees);
    }

    /** The excess' form, without the first of the groups that expect anything; empty where it is singular. */
    static Optional<ChiSquareTest> of(double[] excess, double[] expected, double[][] variance) {
        int[] kept = IntStream.range(0, excess.length)
                .filter(k -> expected[k] > 0)
                .skip(1)
                .toArray();
        if (kept.length == 0) {
            return Optional.empty();
        }
        double[][] matrix = new double[kept.length][kept.length + 1];
        for (int i = 0; i < kept.length; i++) {
            for (int j = 0; j < kept.length; j++) {
                matrix[i][j] = variance[kept[i]][kept[j]];
            }
            matrix[i][kept.length] = excess[kept[i]];
        }
        if (!eliminate(matrix)) {
            return Optional.empty();
        }
        double sum = 0;
        for (int i = 0; i < kept.length; i++) {
            sum += excess[kept[i]] * matrix[i][kept.length];
        }
        return Optional.of(new ChiSquareTest(sum, kept.length));
    }

    // Gauss and Jordan with pivots; the last column becomes the solution. False where there is none.
    private static boolean eliminate(double[][] matrix) {
        int n = matrix.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
            }
            double[] chosen = matrix[pivot];
            matrix[pivot] = matrix[column];
            matrix[column] = chosen;
            if (Math.abs(chosen[column]) < SINGULAR) {
                return false;
            }
            for (int row = 0; row < n; row++) {
                double factor = matrix[row][column] / chosen[column];
                for (int k = column; k <= n && row != column; k++) {
                    matrix[row][k] -= factor * chosen[k];
                }
            }
        }
        for (int row = 0; row < n; row++) {
            matrix[row][n] /= matrix[row][row];
        }
        return true;
    }
}
