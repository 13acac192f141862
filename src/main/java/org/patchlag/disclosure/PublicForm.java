package org.patchlag.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the public is shown of a cell, and all that it is shown: every other figure must follow from it.
 *
 * @param level how much is shown
 * @param grid the shares fixed, day by day
 * @param reportsAtLeast a band of the number of reports, counted without the largest group; null where not shown
 * @param groupsAtLeast a band of the number of hospital groups, counted without one; null where not shown
 */
public record PublicForm(
        Level level,
        List<GridPoint> grid,
        @Nullable Integer reportsAtLeast,
        @Nullable Integer groupsAtLeast) {

    /**
     * The share fixed by a day, in whole percentage points of the level's step.
     *
     * @param day days since the vendor was notified
     * @param share the share; null where only the interval is shown
     * @param shareUpTo its upper bound where imprecise dates leave it between two values, else the same
     * @param atLeast whether the share may be higher: too few fixes since the last value to show a rise
     * @param lower the lower end of its 95 % interval, rounded outward
     * @param upper the upper end, rounded outward
     */
    public record GridPoint(
            int day, @Nullable Integer share, @Nullable Integer shareUpTo, boolean atLeast, int lower, int upper) {}
}
