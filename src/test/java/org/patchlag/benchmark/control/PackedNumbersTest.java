package org.patchlag.benchmark.control;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PackedNumbersTest {
    private static final int SEVERAL_BLOCKS = 70_000;

    /** Values as few as possible, then of one, two and four bytes, and back. */
    @Property(tries = 30)
    void every_number_comes_back(@ForAll int least, @ForAll @Size(5) int @IntRange(min = 0, max = 31) [] bitsOfBlocks) {
        PackedNumbers numbers = new PackedNumbers();
        int[] expected = new int[SEVERAL_BLOCKS];
        for (int i = 0; i < expected.length; i++) {
            int bits = bitsOfBlocks[i * bitsOfBlocks.length / expected.length];
            expected[i] = least + (int) (((0x9E3779B97F4A7C15L * (i + 1)) >>> 1) & ((1L << bits) - 1));
            numbers.add(expected[i]);
        }
        assertThat(numbers.size()).isEqualTo(expected.length);
        for (int i = 0; i < expected.length; i++) {
            if (numbers.get(i) != expected[i]) {
                assertThat(numbers.get(i)).as("at " + i).isEqualTo(expected[i]);
            }
        }
    }

    @Test
    void the_ends_of_the_range_may_stand_together() {
        PackedNumbers numbers = new PackedNumbers();
        for (int i = 0; i < SEVERAL_BLOCKS; i++) {
            numbers.add(i % 2 == 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE);
        }
        assertThat(numbers.get(0)).isEqualTo(Integer.MIN_VALUE);
        assertThat(numbers.get(1)).isEqualTo(Integer.MAX_VALUE);
    }
}
