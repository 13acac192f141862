package org.patchlag.disclosure;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.commons.statistics.distribution.TDistribution;

/** The quantile of Student's t that two-sided 95 % limits need; each computed once, for the gate asks a million times. */
final class StudentT {
    private static final double PROBABILITY = 0.975;
    private static final int KEPT = 4096;
    private static final AtomicReferenceArray<Double> QUANTILES = new AtomicReferenceArray<>(KEPT);

    private StudentT() {}

    /** For so many degrees of freedom. */
    static double quantile(int freedom) {
        if (freedom >= KEPT) {
            return computed(freedom);
        }
        Double kept = QUANTILES.get(freedom);
        if (kept == null) {
            kept = computed(freedom);
            QUANTILES.set(freedom, kept);
        }
        return kept;
    }

    private static double computed(int freedom) {
        return TDistribution.of(freedom).inverseCumulativeProbability(PROBABILITY);
    }
}
