package org.patchlag.benchmark.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A growing column of whole numbers, each block of them in as few bytes as the range of its values allows: what hardly
 * varies takes hardly any memory, and growing copies nothing.
 */
final class PackedNumbers {
    private static final int BITS = 14;
    private static final int BLOCK = 1 << BITS;

    private final List<Block> packed = new ArrayList<>();
    private final int[] open = new int[BLOCK];
    private Block[] blocks = new Block[0];
    private int size;

    /** Numbers as what they have more than the least of them. */
    private interface Block {
        int get(int index);
    }

    /** Puts one behind the others. */
    void add(int number) {
        open[size++ & (BLOCK - 1)] = number;
        if ((size & (BLOCK - 1)) == 0) {
            packed.add(pack(open));
            blocks = packed.toArray(Block[]::new);
        }
    }

    /** The number at an index. */
    int get(int index) {
        int block = index >>> BITS;
        return block < blocks.length ? blocks[block].get(index & (BLOCK - 1)) : open[index & (BLOCK - 1)];
    }

    int size() {
        return size;
    }

    private static Block pack(int[] numbers) {
        int least = Arrays.stream(numbers).min().orElse(0);
        long range = Arrays.stream(numbers).max().orElse(0) - (long) least;
        if (range == 0) {
            return index -> least;
        }
        if (range < 1 << Byte.SIZE) {
            byte[] bytes = new byte[numbers.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (numbers[i] - least);
            }
            return index -> least + Byte.toUnsignedInt(bytes[index]);
        }
        if (range < 1 << Character.SIZE) {
            char[] chars = new char[numbers.length];
            for (int i = 0; i < chars.length; i++) {
                chars[i] = (char) (numbers[i] - least);
            }
            return index -> least + chars[index];
        }
        int[] copy = numbers.clone();
        return index -> copy[index];
    }
}
