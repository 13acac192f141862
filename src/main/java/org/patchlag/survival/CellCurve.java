package org.patchlag.survival;

import java.util.List;
import java.util.function.Consumer;

/** The share fixed over the days in one cell, whole and without each of its clusters in turn. */
interface CellCurve {
    /** Where durations are imprecise, a share lies between two. */
    enum Side {
        /** The least share that can have been fixed. */
        LEAST,
        /** The greatest. */
        MOST
    }

    /** The clusters, in alphabetical order. */
    List<String> clusters();

    /** The ascending days on which a share can change. */
    int[] days();

    /** The share fixed by the end of each of these days. */
    double[] share(Side side);

    /** The same without each cluster in turn, in their order. The array is overwritten from one call to the next. */
    void withoutEach(Side side, Consumer<double[]> curve);

    /** The share fixed by the end of any day; 0 before the first. */
    default double share(Side side, int day) {
        return by(day, share(side));
    }

    /** The same without each cluster in turn. */
    default double[] withoutEach(Side side, int day) {
        double[] shares = new double[clusters().size()];
        int[] next = {0};
        withoutEach(side, share -> shares[next[0]++] = by(day, share));
        return shares;
    }

    private double by(int day, double[] share) {
        int index = JackknifeSpread.indexBy(days(), day);
        return index < 0 ? 0 : share[index];
    }
}
