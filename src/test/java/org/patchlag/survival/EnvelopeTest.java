package org.patchlag.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    @Property(tries = 200)
    void the_solution_solves_it(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] first = new int[size];
        Arrays.setAll(first, row -> random.nextInt(row + 1));
        double[][] dense = new double[size][size];
        Envelope matrix = new Envelope(first);
        for (int row = 0; row < size; row++) {
            for (int column = first[row]; column < row; column++) {
                double joined = random.nextDouble();
                add(matrix, dense, row, column, -joined);
                add(matrix, dense, row, row, joined);
                add(matrix, dense, column, column, joined);
            }
            add(matrix, dense, row, row, 0.1 + random.nextDouble());
        }
        double[] right = random.doubles(size).toArray();
        double[] solution = right.clone();
        matrix.solve(solution);
        for (int row = 0; row < size; row++) {
            double sum = 0;
            for (int column = 0; column < size; column++) {
                sum += dense[row][column] * solution[column];
            }
            assertThat(sum).isCloseTo(right[row], within(1e-11));
        }
    }

    private static void add(Envelope matrix, double[][] dense, int row, int column, double value) {
        matrix.add(row, column, value);
        dense[row][column] += value;
        if (row != column) {
            dense[column][row] += value;
        }
    }

    @Test
    void an_unknown_that_nothing_determines_becomes_0() {
        // Only the difference of the last two is told.
        Envelope matrix = new Envelope(new int[] {0, 1, 1});
        matrix.add(0, 0, 4);
        matrix.add(1, 1, 2);
        matrix.add(2, 1, -2);
        matrix.add(2, 2, 2);
        double[] solution = {8, 6, -6};
        matrix.solve(solution);
        assertThat(solution).containsExactly(new double[] {2, 3, 0}, within(1e-12));
    }
}
