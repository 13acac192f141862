package org.patchlag.survival;

import java.util.Arrays;

/** The quantile of a sample, interpolated between its order statistics (R's type 7). */
public final class SampleQuantile {
    private SampleQuantile() {}

    /** The p-quantile of at least one value, with {@code (n - 1) p} order statistics below it. */
    public static double of(double[] values, double p) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
