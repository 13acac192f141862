package org.patchlag.query.control;

import org.patchlag.survival.Limits;

/**
 * What figures rest on: the cases in which the clock can be computed.
 *
 * @param cases how many
 * @param groups of how many hospital groups
 * @param lastDay the last day of which anything is known: what was not reached lies beyond; -1 where nothing is known
 */
public record Basis(long cases, long groups, int lastDay) {
    static Basis of(ClockCases cases) {
        return new Basis(cases.count(CountedDuration::computable), cases.computableGroups(), cases.lastDay());
    }

    /** Whether there are groups enough for intervals. */
    public boolean enoughGroups() {
        return groups >= Limits.LEAST_GROUPS;
    }
}
