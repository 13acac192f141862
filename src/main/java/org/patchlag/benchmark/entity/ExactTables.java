package org.patchlag.benchmark.entity;

import java.util.List;
import java.util.SortedMap;

/**
 * The same tables before disclosure control, for the regulator alone.
 *
 * @param notComputable accepted reports in which the clock cannot be computed
 * @param tooYoung accepted reports whose case began less than the policy's maturity before
 * @param cells the cells
 */
public record ExactTables(long notComputable, long tooYoung, List<ExactCell> cells) {

    /**
     * One cell.
     *
     * @param key as in {@link PublicTables.PublicCell#key()}
     * @param reports how many reports
     * @param groups of how many hospital groups
     * @param open reports that are not fixed
     * @param imprecise reports whose duration is known only within bounds
     * @param shares the share fixed by each day that can be told, by the day
     * @param influence the largest change when one group is left out
     * @param suppressedFor why the cell is not published; empty where it is
     */
    public record ExactCell(
            String key,
            long reports,
            long groups,
            long open,
            long imprecise,
            SortedMap<String, ExactShare> shares,
            double influence,
            List<String> suppressedFor) {}

    /**
     * A share fixed, 0 to 1.
     *
     * @param low its estimate or lower bound
     * @param high its estimate or upper bound
     * @param lower the lower 95 % limit
     * @param upper the upper 95 % limit
     */
    public record ExactShare(double low, double high, double lower, double upper) {}
}
