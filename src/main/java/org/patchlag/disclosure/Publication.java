package org.patchlag.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules 2 and 3 of PP-1: turns a cell into what may be published of it. */
public final class Publication {
    // Shares that are a rounding error away from a step belong on it.
    private static final double SLACK = 1e-9;
    private static final int NEVER = -1;

    private final Policy policy;
    private final PrimaryRule rule;

    /**
     * A day of the grid.
     *
     * @param day the day
     * @param shown the day whose share is shown: an earlier one where too little happened since
     */
    private record Step(int day, int shown) {
        boolean repeated() {
            return shown < day;
        }
    }

    /** The rules under a policy. */
    public Publication(Policy policy) {
        this.policy = policy;
        this.rule = new PrimaryRule(policy);
    }

    /** What is shown of the cell at a level; empty where there is not enough data. */
    public Optional<PublicForm> of(Cell cell, Level level) {
        return of((Figures) cell, level);
    }

    Optional<PublicForm> of(Figures figures, Level level) {
        if (!rule.against(figures).isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps = steps(figures, level);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Figures.Tally all = figures.all();
        return Optional.of(new PublicForm(
                level,
                steps.stream().map(step -> point(figures, step, level)).toList(),
                level.showsCounts() ? band(all.reports() - figures.largest(), Policy.REPORT_BANDS) : null,
                level.showsCounts() ? band(all.groups() - 1L, Policy.GROUP_BANDS) : null));
    }

    /** Whether these reports would be published in exactly this form. What costs least is asked first. */
    boolean gives(Figures figures, PublicForm form) {
        return rule.byCounts(figures).isEmpty()
                && sameShares(figures, form)
                && of(figures, form.level()).equals(Optional.of(form));
    }

    private boolean sameShares(Figures figures, PublicForm form) {
        int risenAt = NEVER;
        List<Integer> days = form.level().days();
        for (int i = 0; i < days.size(); i++) {
            Step step = step(figures, days.get(i), risenAt);
            if (step == null || i == form.grid().size()) {
                return step == null && i == form.grid().size();
            }
            PublicForm.GridPoint point = form.grid().get(i);
            Integer share = point.share();
            if (step.repeated() != point.atLeast()
                    || (share != null
                            && share
                                    != rounded(
                                            figures.low(step.shown()),
                                            form.level().points()))) {
                return false;
            }
            risenAt = step.shown();
        }
        return true;
    }

    private List<Step> steps(Figures figures, Level level) {
        List<Step> steps = new ArrayList<>();
        int risenAt = NEVER;
        for (int day : level.days()) {
            Step step = step(figures, day, risenAt);
            if (step == null) {
                break; // this day and all later ones are cut
            }
            risenAt = step.shown();
            steps.add(step);
        }
        return steps;
    }

    /** What is shown on a day, after another one; null where the grid is cut. */
    private @Nullable Step step(Figures figures, int day, int risenAt) {
        if (!figures.told(day) || !enoughIsKnown(figures, day)) {
            return null;
        }
        boolean rises = risenAt == NEVER
                || figures.fixedBetween(risenAt, day).reaches(policy.stepReports(), policy.stepGroups());
        return new Step(day, rises ? day : risenAt);
    }

    private boolean enoughIsKnown(Figures figures, int day) {
        Figures.Tally known = figures.known(day);
        return known.reaches(policy.knownReports(), policy.knownGroups())
                && known.reports() >= policy.knownShare() * figures.all().reports()
                && (figures.atRisk(day).reaches(policy.atRiskReports(), policy.atRiskGroups())
                        || figures.low(day) >= 1); // all are fixed; asked last, for it costs an estimate
    }

    private static PublicForm.GridPoint point(Figures figures, Step step, Level level) {
        int points = level.points();
        int shown = step.shown();
        Integer low = level.showsShare() ? Integer.valueOf(rounded(figures.low(shown), points)) : null;
        Integer high = level.showsShare() ? Integer.valueOf(rounded(figures.high(shown), points)) : null;
        double upper = Math.max(figures.upper(shown), figures.upper(step.day()));
        return new PublicForm.GridPoint(
                step.day(),
                low,
                high,
                step.repeated(),
                outwardDown(figures.lower(shown), points),
                outwardUp(upper, points));
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
