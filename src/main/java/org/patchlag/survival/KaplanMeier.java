package org.patchlag.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The product-limit estimate of S, the share still open (Kaplan and Meier 1958), with Greenwood's variance on the log
 * scale. Right-continuous; ties of a fix and a censoring count the censored case as still at risk; cases that ended in
 * another way count as censored. With delayed entry a case is at risk from the day after its entry on (Lynden-Bell 1971).
 * No fix: S is 1 throughout; all at risk fixed on one day: S is exactly 0 from there on.
 */
public final class KaplanMeier implements SurvivalLimits {
    private final List<Step> steps;
    private final LifeTable table;

    /**
     * A day on which something happened.
     *
     * @param day days since the start
     * @param atRisk cases at risk just before
     * @param fixed cases fixed on it
     * @param censored cases last seen open on it, or ended in another way
     * @param survival S just after
     * @param seLog Greenwood's standard error of log S; infinite where S is 0
     */
    public record Step(int day, long atRisk, long fixed, long censored, double survival, double seLog) {
        /** Greenwood's standard error of S; 0 where S is 0. */
        public double se() {
            return survival == 0 ? 0 : survival * seLog;
        }
    }

    private KaplanMeier(LifeTable table, List<Step> steps) {
        this.table = table;
        this.steps = List.copyOf(steps);
    }

    /** The estimate from a life table. */
    public static KaplanMeier of(LifeTable table) {
        List<Step> steps = new ArrayList<>();
        int[] days = table.days().entrySet().stream()
                .filter(entry -> entry.getValue().left() > 0)
                .mapToInt(java.util.Map.Entry::getKey)
                .toArray();
        long[] atRisk = table.atRisk(days);
        double survival = 1;
        double greenwood = 0;
        for (int i = 0; i < days.length; i++) {
            LifeTable.Counts counts = table.on(days[i]);
            long fixed = counts.fixed();
            if (fixed > 0) {
                survival = fixed == atRisk[i] ? 0 : survival * (atRisk[i] - fixed) / atRisk[i];
                greenwood += fixed / ((double) atRisk[i] * (atRisk[i] - fixed));
            }
            steps.add(new Step(days[i], atRisk[i], fixed, counts.left() - fixed, survival, Math.sqrt(greenwood)));
        }
        return new KaplanMeier(table, steps);
    }

    /** All days on which something happened. */
    public List<Step> steps() {
        return steps;
    }

    /** The days of the steps. */
    int[] days() {
        return steps.stream().mapToInt(Step::day).toArray();
    }

    /** S at the end of a day. */
    public double survival(int day) {
        Step step = stepAt(day);
        return step == null ? 1 : step.survival();
    }

    /** The share fixed by the end of a day, 1 - S. */
    public double fixedBy(int day) {
        return 1 - survival(day);
    }

    /** How many cases. */
    public long cases() {
        return table.cases();
    }

    /** The last day on which anything is known; -1 where there are no cases. */
    public int lastDay() {
        return table.lastDay();
    }

    /** Cases at risk on a day, before what happens on it. */
    public long atRisk(int day) {
        return table.atRisk(new int[] {day})[0];
    }

    /** Cases fixed up to the end of a day. */
    public long fixedTo(int day) {
        return steps.stream()
                .filter(step -> step.day() <= day)
                .mapToLong(Step::fixed)
                .sum();
    }

    /** Whether S at a day can be told: a later day is known, or all were fixed. Nothing is carried forward. */
    public boolean estimable(int day) {
        return day <= table.lastDay()
                || (!steps.isEmpty() && steps.get(steps.size() - 1).survival() == 0);
    }

    @Override
    public double se(int day) {
        Step step = stepAt(day);
        return step == null ? 0 : step.se();
    }

    /** 95 % limits of S at the end of a day, with Greenwood's variance. */
    @Override
    public Limits limits(int day, Confidence scale) {
        Step step = stepAt(day);
        return step == null
                ? (scale == Confidence.LOG_LOG ? Limits.UNDEFINED : new Limits(1, 1))
                : scale.limits(step.survival(), step.seLog(), Confidence.Z95);
    }

    /** The day by which a share p was fixed; empty where that was never reached. */
    public OptionalDouble quantile(double p) {
        return crossing(p, Step::survival);
    }

    /** The lower 95 % limit of that day (Brookmeyer and Crowley 1982): where the lower limit of S first crosses. */
    @Override
    public OptionalDouble quantileLower(double p, Confidence scale) {
        return crossing(p, step -> scale.limits(step.survival(), step.seLog(), Confidence.Z95)
                .lower());
    }

    /** The upper 95 % limit of that day: where the upper limit of S first crosses; empty where it never does. */
    @Override
    public OptionalDouble quantileUpper(double p, Confidence scale) {
        return crossing(p, step -> scale.limits(step.survival(), step.seLog(), Confidence.Z95)
                .upper());
    }

    private OptionalDouble crossing(double p, ToDoubleFunction<Step> curve) {
        return FirstCrossing.of(p, days(), steps.stream().mapToDouble(curve).toArray());
    }

    /**
     * The restricted mean: the mean number of days open until {@code tau}, the area under S (Klein and Moeschberger
     * 2003), with Greenwood's standard error.
     */
    public RestrictedMean restrictedMean(int tau) {
        double area = 0;
        double survival = 1;
        int from = 0;
        double[] areaFrom = new double[steps.size()];
        List<Step> within = steps.stream().filter(step -> step.day() <= tau).toList();
        for (int i = 0; i <= within.size(); i++) {
            int to = i < within.size() ? within.get(i).day() : tau;
            area += (to - from) * survival;
            if (i < within.size()) {
                areaFrom[i] = area;
                survival = within.get(i).survival();
                from = to;
            }
        }
        double variance = 0;
        for (int i = 0; i < within.size(); i++) {
            Step step = within.get(i);
            if (step.fixed() > 0 && step.atRisk() > step.fixed()) {
                double later = area - areaFrom[i];
                variance += later * later * step.fixed() / ((double) step.atRisk() * (step.atRisk() - step.fixed()));
            }
        }
        return new RestrictedMean(tau, area, Math.sqrt(variance));
    }

    /** The last step up to a day; null before the first. */
    @Nullable
    Step stepAt(int day) {
        int low = 0;
        int high = steps.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).day() <= day) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high < 0 ? null : steps.get(high);
    }
}
