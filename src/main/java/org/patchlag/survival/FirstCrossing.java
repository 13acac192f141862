package org.patchlag.survival;

import java.util.OptionalDouble;

/** The day on which a curve of shares still open has first come down far enough. */
final class FirstCrossing {
    private static final double TIE = Math.sqrt(Math.ulp(1.0)); // as R's quantile.survfit

    private FirstCrossing() {}

    /**
     * The first day on which {@code 1 - curve} reaches p; where it hits p exactly, midway to the next day on which it
     * exceeds p, as R's quantile.survfit, but at the first crossing where the curve is not monotone. Undefined values are
     * passed over.
     */
    static OptionalDouble of(double p, int[] days, double[] curve) {
        for (int i = 0; i < days.length; i++) {
            double reached = 1 - curve[i];
            if (reached >= p - TIE) {
                return OptionalDouble.of(reached - p >= TIE ? days[i] : (days[i] + nextAbove(p, i, days, curve)) / 2.0);
            }
        }
        return OptionalDouble.empty();
    }

    private static int nextAbove(double p, int from, int[] days, double[] curve) {
        for (int j = from + 1; j < days.length; j++) {
            if (1 - curve[j] > p + TIE) {
                return days[j];
            }
        }
        return days[days.length - 1];
    }
}
