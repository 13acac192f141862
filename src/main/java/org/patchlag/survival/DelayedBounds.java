package org.patchlag.survival;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Between what the product-limit estimate can lie where ends are imprecise and entries delayed. Then an earlier end can
 * both raise and lower a later share, so that no choice of days gives the extremes; instead every fix is given the largest
 * and the smallest set that it can have been at risk in. The bounds are safe and in general not reached: with n the cases
 * at risk of which d are fixed, {@code (n - d) / n} is at most {@code (1 - a / most) (1 - 1 / most)^b} and at least
 * {@code least / (least + a) (least / (least + 1))^b} for a exact and b imprecise ones.
 */
final class DelayedBounds implements CellCurve {
    private final DistinctRows rows;
    private final int[] days;
    private final int after;
    private final int length;

    DelayedBounds(DistinctRows rows, int after) {
        this.rows = rows;
        this.after = after;
        this.days = Arrays.stream(rows.days()).filter(day -> day > after).toArray();
        this.length = days.length == 0 ? 0 : days[days.length - 1] + 2;
    }

    @Override
    public List<String> clusters() {
        return rows.clusters();
    }

    @Override
    public int[] days() {
        return days;
    }

    @Override
    public double[] share(Side side) {
        return share(side, rows.without(DayCounts.NOBODY));
    }

    @Override
    public void withoutEach(Side side, Consumer<double[]> curve) {
        for (int cluster = 0; cluster < rows.clusters().size(); cluster++) {
            curve.accept(share(side, rows.without(cluster)));
        }
    }

    private double[] share(Side side, long[] counts) {
        long[] exact = new long[length];
        long[] atRisk = new long[length];
        for (int i = 0; i < counts.length; i++) {
            Observation row = rows.rows().get(i);
            if (row.lastDay() <= after) {
                continue;
            }
            if (!row.open() && !row.interval()) {
                exact[row.lower()] += counts[i];
            }
            // Before the fixes of a day, possibly at risk; or surely so after them.
            int until = side == Side.LEAST || row.open() ? row.lastDay() : row.lower() - 1;
            if (until > row.entry()) {
                atRisk[row.entry() + 1] += counts[i];
                atRisk[until + 1] -= counts[i];
            }
        }
        for (int day = 1; day < length; day++) {
            atRisk[day] += atRisk[day - 1];
        }
        double[] logs = new double[length];
        for (int day = after + 1; day < length; day++) {
            if (exact[day] > 0) {
                logs[day] = side == Side.LEAST
                        ? Math.log1p(-(double) exact[day] / atRisk[day])
                        : Math.log((double) atRisk[day] / (atRisk[day] + exact[day]));
            }
        }
        for (int i = 0; i < counts.length; i++) {
            Observation row = rows.rows().get(i);
            if (row.interval() && counts[i] > 0 && row.upper() > after) {
                addImprecise(logs, atRisk, side, row, counts[i]);
            }
        }
        for (int day = 1;
                day < length;
                day++) { // in this order: with processors to share them, the last bits would differ
            logs[day] += logs[day - 1];
        }
        return Arrays.stream(days).mapToDouble(day -> 1 - Math.exp(logs[day])).toArray();
    }

    private void addImprecise(double[] logs, long[] atRisk, Side side, Observation row, long count) {
        int from = Math.max(after + 1, row.lower());
        if (side == Side.LEAST) {
            if (row.lower() > after) {
                long most = Arrays.stream(atRisk, from, row.upper() + 1).max().orElseThrow();
                logs[row.upper()] += count * Math.log1p(-1.0 / most);
            }
            return;
        }
        double told = 0;
        for (int day = from; day <= row.upper() && told > Double.NEGATIVE_INFINITY; day++) {
            double log = count * Math.log((double) atRisk[day] / (atRisk[day] + 1));
            if (log < told) {
                logs[day] += log - told;
                told = log;
            }
        }
    }
}
