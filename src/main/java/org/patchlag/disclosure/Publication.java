package org.patchlag.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules 2 and 3 of PP-1: turns a cell into what may be published of it. */
public final class Publication {
    // Shares that are a rounding error away from a step belong on it.
    private static final double SLACK = 1e-9;

    private final Policy policy;

    /** The rules under a policy. */
    public Publication(Policy policy) {
        this.policy = policy;
    }

    /** What is shown of the cell at a level; empty where there is not enough data. */
    public Optional<PublicForm> of(Cell cell, Level level) {
        if (!new PrimaryRule(policy).against(cell).isEmpty()) {
            return Optional.empty();
        }
        List<PublicForm.GridPoint> grid = grid(cell, level);
        if (grid.isEmpty()) {
            return Optional.empty();
        }
        long withoutLargest = cell.cases().size() - cell.sizes().get(0);
        return Optional.of(new PublicForm(
                level,
                grid,
                level.showsCounts() ? band(withoutLargest, Policy.REPORT_BANDS) : null,
                level.showsCounts() ? band(cell.groups() - 1, Policy.GROUP_BANDS) : null));
    }

    private List<PublicForm.GridPoint> grid(Cell cell, Level level) {
        List<PublicForm.GridPoint> grid = new ArrayList<>();
        int risenAt = -1;
        PublicForm.GridPoint risen = null;
        for (int day : level.days()) {
            Cell.Share share = cell.shares().get(day);
            if (share == null || !enoughIsKnown(cell, day, share)) {
                break; // this day and all later ones are cut
            }
            PublicForm.GridPoint point = point(day, share, level);
            if (risen == null || mayRise(cell, risenAt, day)) {
                risen = point;
                risenAt = day;
                grid.add(point);
            } else {
                grid.add(repeated(risen, point));
            }
        }
        return grid;
    }

    private boolean mayRise(Cell cell, int since, int day) {
        return cell.reports(report -> fixedBetween(report, since, day)) >= policy.stepReports()
                && cell.groups(report -> fixedBetween(report, since, day)) >= policy.stepGroups();
    }

    private static boolean fixedBetween(Case report, int since, int day) {
        return report.fixedBy(day) && !report.fixedBy(since);
    }

    private boolean enoughIsKnown(Cell cell, int day, Cell.Share share) {
        long known = cell.reports(report -> report.knownAt(day));
        boolean allFixed = share.low() >= 1;
        return known >= policy.knownReports()
                && cell.groups(report -> report.knownAt(day)) >= policy.knownGroups()
                && known >= policy.knownShare() * cell.cases().size()
                && (allFixed
                        || (cell.reports(report -> report.atRisk(day)) >= policy.atRiskReports()
                                && cell.groups(report -> report.atRisk(day)) >= policy.atRiskGroups()));
    }

    private static PublicForm.GridPoint point(int day, Cell.Share share, Level level) {
        int points = level.points();
        Integer low = level.showsShare() ? Integer.valueOf(rounded(share.low(), points)) : null;
        Integer high = level.showsShare() ? Integer.valueOf(rounded(share.high(), points)) : null;
        return new PublicForm.GridPoint(
                day, low, high, false, outwardDown(share.lower(), points), outwardUp(share.upper(), points));
    }

    private static PublicForm.GridPoint repeated(PublicForm.GridPoint old, PublicForm.GridPoint now) {
        return new PublicForm.GridPoint(
                now.day(), old.share(), old.shareUpTo(), true, old.lower(), Math.max(old.upper(), now.upper()));
    }

    /** Half up to the level's step, never at the ends: 0 and 100 would say that nobody or everybody did. */
    private static int rounded(double share, int points) {
        int value = (int) Math.floor(100 * share / points + 0.5 + SLACK) * points;
        return Math.min(100 - points, Math.max(points, value));
    }

    private static int outwardDown(double share, int points) {
        return Math.max(0, (int) Math.floor(100 * share / points + SLACK) * points);
    }

    private static int outwardUp(double share, int points) {
        return Math.min(100, (int) Math.ceil(100 * share / points - SLACK) * points);
    }

    private static int band(long count, List<Integer> bands) {
        return bands.stream().filter(band -> band <= count).reduce(bands.get(0), (a, b) -> b);
    }
}
