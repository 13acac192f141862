package org.patchlag.survival;

/**
 * A symmetric positive definite matrix of which each row is kept from its first element that is not 0, and its Cholesky
 * factor, which has no others (Jennings 1966). Where a pivot is lost to rounding the matrix leaves that unknown
 * undetermined: it becomes 0.
 */
final class Envelope {
    private static final double LOST = 1e-13;

    private final int[] first; // of each row, the column of its first element
    private final int[] begin; // where the row's column 0 would be
    private final double[] values;

    /** A matrix of zeros, with the first column of each row that will not be. */
    Envelope(int[] first) {
        this.first = first;
        begin = new int[first.length];
        int size = 0;
        for (int i = 0; i < first.length; i++) {
            begin[i] = size - first[i];
            size += i - first[i] + 1;
        }
        values = new double[size];
    }

    /** Adds to an element on or below the diagonal. */
    void add(int row, int column, double value) {
        values[begin[row] + column] += value;
    }

    /** Solves for a right-hand side, both in place. */
    void solve(double[] right) {
        factorise();
        for (int i = 0; i < right.length; i++) {
            double sum = right[i];
            for (int k = first[i]; k < i; k++) {
                sum -= values[begin[i] + k] * right[k];
            }
            right[i] = sum * values[begin[i] + i];
        }
        for (int i = right.length - 1; i >= 0; i--) {
            double known = right[i] * values[begin[i] + i];
            right[i] = known;
            for (int k = first[i]; k < i; k++) {
                right[k] -= values[begin[i] + k] * known;
            }
        }
    }

    // Of the diagonal, the reciprocals are kept.
    private void factorise() {
        for (int i = 0; i < first.length; i++) {
            int row = begin[i];
            for (int j = first[i]; j < i; j++) {
                int other = begin[j];
                double sum = values[row + j];
                for (int k = Math.max(first[i], first[j]); k < j; k++) {
                    sum -= values[row + k] * values[other + k];
                }
                values[row + j] = sum * values[other + j];
            }
            double size = values[row + i];
            double pivot = size;
            for (int k = first[i]; k < i; k++) {
                pivot -= values[row + k] * values[row + k];
            }
            values[row + i] = pivot > LOST * size ? 1 / Math.sqrt(pivot) : 0;
        }
    }
}
