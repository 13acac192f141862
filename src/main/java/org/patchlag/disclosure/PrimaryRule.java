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
        if (cell.cases().isEmpty()) {
            return List.of(Reason.EMPTY);
        }
        List<Reason> reasons = new ArrayList<>();
        when(tooFewGroups(cell), Reason.TOO_FEW_GROUPS, reasons);
        when(tooFewReports(cell), Reason.TOO_FEW_REPORTS, reasons);
        when(oneGroupDominates(cell), Reason.ONE_GROUP_DOMINATES, reasons);
        when(twoGroupsDominate(cell), Reason.TWO_GROUPS_DOMINATE, reasons);
        when(cell.influence() > policy.mostInfluence(), Reason.ONE_GROUP_MOVES_THE_FIGURE, reasons);
        return reasons;
    }

    private boolean tooFewGroups(Cell cell) {
        return cell.groups() < policy.leastGroups();
    }

    private boolean tooFewReports(Cell cell) {
        return cell.cases().size() < policy.leastReports();
    }

    private boolean oneGroupDominates(Cell cell) {
        return cell.sizes().get(0) > policy.largestShare() * cell.cases().size();
    }

    private boolean twoGroupsDominate(Cell cell) {
        List<Long> sizes = cell.sizes();
        long two = sizes.get(0) + (sizes.size() > 1 ? sizes.get(1) : 0);
        return two > policy.twoLargestShare() * cell.cases().size();
    }

    private static void when(boolean holds, Reason reason, List<Reason> reasons) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
