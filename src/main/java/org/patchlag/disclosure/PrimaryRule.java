package org.patchlag.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Rule 2 of PP-1: which cells may be published at all. Each condition is a method; the reasons stay inside, the public is
 * told only that there is not enough data. There is no condition on the number of fixes: it would hide vendors that
 * never fix.
 */
public final class PrimaryRule {
    private final Policy policy;

    /** Why a cell is not published. Never shown outside. */
    public enum Reason {
        EMPTY,
        TOO_FEW_GROUPS,
        TOO_FEW_REPORTS,
        ONE_GROUP_DOMINATES,
        TWO_GROUPS_DOMINATE,
        ONE_GROUP_MOVES_THE_FIGURE
    }

    /** The rule under a policy. */
    public PrimaryRule(Policy policy) {
        this.policy = policy;
    }

    /** Why the cell may not be published; empty where it may. */
    public List<Reason> against(Cell cell) {
        return against((Figures) cell);
    }

    List<Reason> against(Figures figures) {
        if (figures.all().reports() == 0) {
            return List.of(Reason.EMPTY);
        }
        List<Reason> reasons = byCounts(figures);
        if (reasons.isEmpty()) { // in a cell that is too small every group moves the figure: that would say nothing
            when(figures.influence() > policy.mostInfluence(), Reason.ONE_GROUP_MOVES_THE_FIGURE, reasons);
        }
        return reasons;
    }

    /** The conditions that need no estimate. */
    List<Reason> byCounts(Figures figures) {
        List<Reason> reasons = new ArrayList<>();
        Figures.Tally all = figures.all();
        when(all.groups() < policy.leastGroups(), Reason.TOO_FEW_GROUPS, reasons);
        when(all.reports() < policy.leastReports(), Reason.TOO_FEW_REPORTS, reasons);
        when(figures.largest() > policy.largestShare() * all.reports(), Reason.ONE_GROUP_DOMINATES, reasons);
        when(
                all.groups() > 1 && figures.twoLargest() > policy.twoLargestShare() * all.reports(),
                Reason.TWO_GROUPS_DOMINATE,
                reasons);
        return reasons;
    }

    private static void when(boolean holds, Reason reason, List<Reason> reasons) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
