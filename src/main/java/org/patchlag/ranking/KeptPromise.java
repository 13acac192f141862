package org.patchlag.ranking;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.survival.Observation;

/**
 * How much of its own promise a vendor kept: {@code K = sum w_s F_s(tau_s)} over the strata that the promise names, with w
 * the stratum's part of the reports and F its share fixed by the promised day.
 *
 * @param kept the kept share with its limits
 * @param promised the share that was promised; null for a bare deadline
 * @param verdict what can be said
 */
public record KeptPromise(WeightedShare kept, @Nullable Double promised, Verdict verdict) {
    private static final int LEAST_GROUPS = 6;

    /** What can be said of a promise. */
    public enum Verdict {
        BELOW("below the stated policy"),
        CONSISTENT("consistent with the stated policy"),
        ABOVE("above the stated policy"),
        /** No share was promised, or too few hospital groups report. */
        NONE("no verdict");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** For people. */
        public String label() {
            return label;
        }
    }

    /**
     * Reports that one deadline applies to: the version of the promise in force when they began.
     *
     * @param observations the reports, at least one
     * @param days the deadline
     * @param promised the share that was promised, between 0 and 1; null for a bare deadline
     */
    public record Stratum(
            List<Observation> observations,
            int days,
            @Nullable Double promised) {}

    /**
     * The kept share; empty where it cannot be told yet, or nothing was promised. Versions that promise different shares, or
     * one that promises none, leave nothing to hold the whole against.
     *
     * @param strata the strata in which there are reports
     */
    public static Optional<KeptPromise> of(List<Stratum> strata) {
        Double promised = strata.isEmpty() ? null : strata.get(0).promised();
        boolean alike = strata.stream().allMatch(stratum -> Objects.equals(stratum.promised(), promised));
        return strata.isEmpty()
                ? Optional.empty()
                : WeightedShare.of(strata.stream()
                                .map(stratum -> new WeightedShare.Part(stratum.observations(), stratum.days(), null))
                                .toList())
                        .map(kept -> of(kept, alike ? promised : null));
    }

    private static KeptPromise of(WeightedShare kept, @Nullable Double promised) {
        return new KeptPromise(kept, promised, verdict(kept, promised));
    }

    private static Verdict verdict(WeightedShare kept, @Nullable Double promised) {
        if (promised == null || kept.groups() < LEAST_GROUPS) {
            return Verdict.NONE;
        }
        if (kept.upper() < promised) {
            return Verdict.BELOW;
        }
        return kept.lower() > promised ? Verdict.ABOVE : Verdict.CONSISTENT;
    }
}
