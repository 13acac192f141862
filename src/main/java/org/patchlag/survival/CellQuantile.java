package org.patchlag.survival;

import org.jspecify.annotations.Nullable;

/**
 * The day by which a share of a cell's cases was fixed. Days are null where they are not reached.
 *
 * @param share the share, 0 to 1
 * @param earliest the day, or the earliest that it can have been where durations are imprecise
 * @param latest the day, or the latest
 * @param lower the lower 95 % limit of {@code earliest}
 * @param upper the upper 95 % limit of {@code latest}
 */
public record CellQuantile(
        double share,
        @Nullable Double earliest,
        @Nullable Double latest,
        @Nullable Double lower,
        @Nullable Double upper) {}
