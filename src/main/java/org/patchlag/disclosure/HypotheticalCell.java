package org.patchlag.disclosure;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The figures of a hypothetical set of reports, computed as the published ones are: Kaplan and Meier's share, and the
 * limits of the delete-one-group jackknife with Student's t on the log-log scale. Filled anew for every set; the curves
 * are computed only when asked for, for most sets are told from the published form by counts alone.
 */
final class HypotheticalCell implements Figures {
    private static final int DAYS = Moments.GRID.size();
    private static final double TAIL = 0.025;

    private final Moments moments;
    private final Filing[] filings;
    private final HypotheticalCurve curves;
    private final double[] tQuantiles;
    private final double[] survival = new double[DAYS + 1];
    private final double[][] withoutOne;
    private int groups;
    private long reports;
    private long largest;
    private long second;
    private int last;
    private boolean summed;
    private boolean jackknifed;

    HypotheticalCell(Moments moments, int customers) {
        this.moments = moments;
        filings = new Filing[customers];
        curves = new HypotheticalCurve(moments);
        withoutOne = new double[customers][DAYS + 1];
        tQuantiles = new double[customers + 1];
    }

    void clear() {
        groups = 0;
        reports = 0;
        largest = 0;
        second = 0;
        last = -1;
        summed = false;
        jackknifed = false;
    }

    void add(Filing filing) {
        if (filing.reports == 0) {
            return;
        }
        filings[groups++] = filing;
        reports += filing.reports;
        last = Math.max(last, filing.last);
        if (filing.reports > largest) {
            second = largest;
            largest = filing.reports;
        } else if (filing.reports > second) {
            second = filing.reports;
        }
    }

    @Override
    public Tally all() {
        return new Tally(reports, groups);
    }

    @Override
    public long largest() {
        return largest;
    }

    @Override
    public long twoLargest() {
        return largest + second;
    }

    @Override
    public Tally fixedBetween(int since, int day) {
        int from = Moments.GRID.indexOf(since);
        int to = grid(day);
        long count = 0;
        int of = 0;
        for (int i = 0; i < groups; i++) {
            int some = filings[i].fixedBy[to] - (from < 0 ? 0 : filings[i].fixedBy[from]);
            count += some;
            of += some > 0 ? 1 : 0;
        }
        return new Tally(count, of);
    }

    @Override
    public Tally known(int day) {
        int at = grid(day);
        long count = 0;
        int of = 0;
        for (int i = 0; i < groups; i++) {
            int some = filings[i].known[at];
            count += some;
            of += some > 0 ? 1 : 0;
        }
        return new Tally(count, of);
    }

    @Override
    public Tally atRisk(int day) {
        int at = grid(day);
        long count = 0;
        int of = 0;
        for (int i = 0; i < groups; i++) {
            int some = filings[i].open[at];
            count += some;
            of += some > 0 ? 1 : 0;
        }
        return new Tally(count, of);
    }

    private static int grid(int day) {
        int at = Moments.GRID.indexOf(day);
        if (at < 0) {
            throw new IllegalArgumentException("day " + day + " is not shown of a named cell");
        }
        return at;
    }

    @Override
    public boolean told(int day) {
        return last >= 0 && (day <= moments.day(last) || survival(DAYS - 1) <= 0);
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
        double most = groups < 2 ? 1 : 0;
        for (int i = 0; i < groups; i++) {
            for (int at = 0; at < DAYS; at++) {
                most = Math.max(most, Math.abs(withoutOne[i][at] - survival(at)));
            }
        }
        return most;
    }

    /**
     * The limit of S on the side of a sign: -1 for the upper one. At S of 1 the exact one of the reports still at risk,
     * at S of 0 that of all fixed.
     */
    private double limit(int at, int sign) {
        double s = survival(at);
        if (s >= 1) {
            return sign < 0
                    ? 1
                    : Math.pow(TAIL, 1.0 / atRisk(Moments.GRID.get(at)).reports());
        }
        if (s <= 0) {
            return sign < 0 ? 1 - Math.pow(TAIL, 1.0 / curves.fixes()) : 0;
        }
        jackknife();
        double mean = 0;
        for (int i = 0; i < groups; i++) {
            mean += withoutOne[i][at] / groups;
        }
        double squares = 0;
        for (int i = 0; i < groups; i++) {
            squares += (withoutOne[i][at] - mean) * (withoutOne[i][at] - mean);
        }
        double se = Math.sqrt((groups - 1.0) / groups * squares);
        double width = -t() * se / (s * Math.log(s)); // positive
        return Math.exp(-Math.exp(Math.log(-Math.log(s)) + sign * width));
    }

    private double t() {
        if (tQuantiles[groups] <= 0) {
            tQuantiles[groups] = TDistribution.of(groups - 1.0).inverseCumulativeProbability(0.975);
        }
        return tQuantiles[groups];
    }

    private double survival(int at) {
        if (!summed) {
            curves.sum(filings, groups);
            curves.without(null, survival);
            summed = true;
        }
        return survival[at];
    }

    private void jackknife() {
        if (!jackknifed) {
            survival(0);
            for (int i = 0; i < groups; i++) {
                curves.without(filings[i], withoutOne[i]);
            }
            jackknifed = true;
        }
    }
}
