package org.patchlag.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The share fixed where cases can end in another way too, such as a device that is retired (Aalen and Johansen 1978):
 * {@code F(t) = sum S(s-) d_s / n_s} with S of any end. One minus Kaplan-Meier, which counts those ends as censored, is
 * too high. The standard error is the infinitesimal jackknife's with every case its own cluster.
 */
public final class AalenJohansen {
    private final List<Step> steps = new ArrayList<>();
    private final KaplanMeier censoring;

    /**
     * A day on which something happened.
     *
     * @param day days since the start
     * @param atRisk cases at risk just before
     * @param fixed cases fixed on it
     * @param otherwise cases ended on it in another way
     * @param censored cases last seen open on it
     * @param open the share still open just after
     * @param fixedShare the share fixed by then
     * @param otherwiseShare the share ended in another way by then
     * @param se the standard error of the share fixed
     */
    public record Step(
            int day,
            long atRisk,
            long fixed,
            long otherwise,
            long censored,
            double open,
            double fixedShare,
            double otherwiseShare,
            double se) {}

    private AalenJohansen(LifeTable table) {
        censoring = KaplanMeier.of(table);
        KaplanMeier any = KaplanMeier.of(table.ofAnyEnd());
        double[] variances = variances(table, any);
        double before = 1;
        double fixedShare = 0;
        double otherwiseShare = 0;
        for (int i = 0; i < any.steps().size(); i++) {
            KaplanMeier.Step step = any.steps().get(i);
            LifeTable.Counts counts = table.on(step.day());
            fixedShare += before * counts.fixed() / step.atRisk();
            otherwiseShare += before * counts.otherwise() / step.atRisk();
            before = step.survival();
            steps.add(new Step(
                    step.day(),
                    step.atRisk(),
                    counts.fixed(),
                    counts.otherwise(),
                    counts.censored(),
                    before,
                    fixedShare,
                    otherwiseShare,
                    Math.sqrt(variances[i])));
        }
    }

    /** The estimate from a life table of cases observed from the start on. */
    public static AalenJohansen of(LifeTable table) {
        return new AalenJohansen(table);
    }

    // Cases that end alike on one day have the same influence, so that each kind of end is followed once.
    private static double[] variances(LifeTable table, KaplanMeier any) {
        double[] squares = new double[any.steps().size()];
        for (Map.Entry<Integer, LifeTable.Counts> end : table.days().entrySet()) {
            LifeTable.Counts counts = end.getValue();
            add(squares, any, table, end.getKey(), 1, 1, counts.fixed());
            add(squares, any, table, end.getKey(), 1, 0, counts.otherwise());
            add(squares, any, table, end.getKey(), 0, 0, counts.censored());
        }
        return squares;
    }

    private static void add(
            double[] squares, KaplanMeier any, LifeTable table, int lastDay, int ended, int fixed, long cases) {
        if (cases == 0) {
            return;
        }
        double before = 1;
        double onOpen = 0;
        double onFixed = 0;
        for (int i = 0; i < squares.length; i++) {
            KaplanMeier.Step step = any.steps().get(i);
            double atRisk = step.atRisk();
            double hazard = step.fixed() / atRisk;
            double fixing = table.on(step.day()).fixed() / atRisk;
            int here = step.day() <= lastDay ? 1 : 0;
            int now = step.day() == lastDay ? 1 : 0;
            onFixed += onOpen * fixing + before * (now * fixed - here * fixing) / atRisk;
            onOpen = onOpen * (1 - hazard) - before * (now * ended - here * hazard) / atRisk;
            before = step.survival();
            squares[i] += cases * onFixed * onFixed;
        }
    }

    /** All days on which something happened. */
    public List<Step> steps() {
        return steps;
    }

    /** The share fixed by a day. */
    public double fixedBy(int day) {
        return at(day).fixedShare();
    }

    /** Its standard error. */
    public double se(int day) {
        return at(day).se();
    }

    /** What Kaplan-Meier would say if the other ends were censorings: too much. */
    public double fixedByIfCensored(int day) {
        return censoring.fixedBy(day);
    }

    private Step at(int day) {
        Step last = new Step(-1, 0, 0, 0, 0, 1, 0, 0, 0);
        for (Step step : steps) {
            if (step.day() > day) {
                break;
            }
            last = step;
        }
        return last;
    }
}
