package org.patchlag.survival;

import java.util.Comparator;
import java.util.stream.IntStream;

/** P-values of many tests, adjusted so that the whole can be read at one level. */
public final class MultipleTests {
    private MultipleTests() {}

    /** Holm (1979): the chance of any false statement; for statements about single pairs. */
    public static double[] holm(double[] p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double most = 0;
        for (int i = 0; i < p.length; i++) {
            most = Math.max(most, (p.length - i) * p[order[i]]);
            adjusted[order[i]] = Math.min(1, most);
        }
        return adjusted;
    }

    /** Benjamini and Hochberg (1995): the share of false ones among the statements made. */
    public static double[] benjaminiHochberg(double[] p) {
        return stepUp(p, 1);
    }

    /** Benjamini and Yekutieli (2001): the same under any dependence. */
    public static double[] benjaminiYekutieli(double[] p) {
        return stepUp(
                p, IntStream.rangeClosed(1, p.length).mapToDouble(i -> 1.0 / i).sum());
    }

    private static double[] stepUp(double[] p, double factor) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int i = p.length - 1; i >= 0; i--) {
            least = Math.min(least, factor * p.length / (i + 1) * p[order[i]]);
            adjusted[order[i]] = least;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
