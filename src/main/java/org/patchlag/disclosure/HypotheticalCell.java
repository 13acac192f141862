package org.patchlag.disclosure;

import java.util.Arrays;

/**
 * The figures of a hypothetical set of reports, computed as the published ones are: Kaplan and Meier's share, and the
 * limits of the delete-one-group jackknife with Student's t on the log-log scale. Filled anew for every set; the curves
 * are computed only when asked for, for most sets are told from the published form by counts alone.
 */
final class HypotheticalCell implements Figures {
    /** Of more customers than these, what the curve would be without a small one is told by its linear influence. */
    static final int FEW = 150;

    private static final int DAYS = Moments.GRID.size();
    private static final double TAIL = 0.025;

    private final Moments moments;
    private final Filing[] filings;
    private final Tallies tallies = new Tallies();
    private final HypotheticalCurve curves;
    private final double[] without = new double[DAYS];
    private final double[] squares = new double[DAYS];
    private final boolean many;
    private int groups;
    private double influence;
    private boolean summed;
    private boolean jackknifed;

    HypotheticalCell(Customers customers) {
        moments = customers.moments();
        many = customers.many();
        filings = new Filing[customers.count()];
        curves = new HypotheticalCurve(moments);
    }

    void clear() {
        tallies.clear();
        groups = 0;
        summed = false;
        jackknifed = false;
    }

    void add(Filing filing) {
        if (filing.reports > 0) {
            filings[groups++] = filing;
            tallies.add(filing);
        }
    }

    @Override
    public Tally all() {
        return tallies.all();
    }

    @Override
    public long largest() {
        return tallies.largest();
    }

    @Override
    public long twoLargest() {
        return tallies.twoLargest();
    }

    @Override
    public Tally fixedBetween(int since, int day) {
        return tallies.fixedBetween(Moments.grid(since), grid(day));
    }

    @Override
    public Tally known(int day) {
        return tallies.known(grid(day));
    }

    @Override
    public Tally atRisk(int day) {
        return tallies.open(grid(day));
    }

    private static int grid(int day) {
        int at = Moments.grid(day);
        if (at < 0) {
            throw new IllegalArgumentException("day " + day + " is not shown of a named cell");
        }
        return at;
    }

    @Override
    public boolean told(int day) {
        return tallies.last() >= 0 && (day <= moments.day(tallies.last()) || survival(DAYS - 1) <= 0);
    }

    @Override
    public double low(int day) {
        return 1 - survival(grid(day));
    }

    @Override
    public double high(int day) {
        return low(day);
    }

    @Override
    public double lower(int day) {
        return 1 - limit(grid(day), -1);
    }

    @Override
    public double upper(int day) {
        return 1 - limit(grid(day), 1);
    }

    @Override
    public double influence() {
        jackknife();
        return influence;
    }

    /**
     * The limit of S on the side of a sign: -1 for the upper one. At S of 1 the exact one of the reports still at risk,
     * at S of 0 that of all fixed.
     */
    private double limit(int at, int sign) {
        double s = survival(at);
        if (s >= 1) {
            return sign < 0 ? 1 : Math.pow(TAIL, 1.0 / tallies.open(at).reports());
        }
        if (s <= 0) {
            return sign < 0 ? 1 - Math.pow(TAIL, 1.0 / curves.fixes()) : 0;
        }
        jackknife();
        double se = Math.sqrt((groups - 1.0) / groups * squares[at]);
        double width = -StudentT.quantile(groups - 1) * se / (s * Math.log(s)); // positive
        return Math.exp(-Math.exp(Math.log(-Math.log(s)) + sign * width));
    }

    private double survival(int at) {
        if (!summed) {
            curves.sum(filings, groups);
            summed = true;
        }
        return curves.survival(at);
    }

    private void jackknife() {
        if (jackknifed) {
            return;
        }
        survival(0);
        double[] sums = new double[DAYS];
        Arrays.fill(squares, 0);
        influence = groups < 2 ? 1 : 0;
        for (int i = 0; i < groups; i++) {
            if (many) {
                curves.withoutNearly(filings[i], without);
            } else {
                curves.without(filings[i], without);
            }
            for (int at = 0; at < DAYS; at++) {
                double change = without[at] - curves.survival(at);
                sums[at] += change;
                squares[at] += change * change;
                influence = Math.max(influence, Math.abs(change));
            }
        }
        for (int at = 0; at < DAYS; at++) {
            squares[at] = Math.max(0, squares[at] - sums[at] * sums[at] / groups); // about their mean
        }
        jackknifed = true;
    }
}
