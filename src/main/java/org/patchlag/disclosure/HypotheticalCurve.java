package org.patchlag.disclosure;

import java.util.Arrays;

/**
 * Kaplan and Meier's S on the grid days, of a sum of filings and of the same without any one of them.
 *
 * <p>A filing has few reports, so that between two of its own moments it takes a small constant number from those at
 * risk. The products of the factors {@code (n - d) / n} are therefore kept for each such number once, and the curve
 * without a filing is put together from ranges of these: the jackknife of forty filings costs about as much as five
 * curves. Of hundreds of filings even that is too much: there the part of each is told by its linear influence, see
 * {@link #withoutNearly}.
 */
final class HypotheticalCurve {
    private static final int DAYS = Moments.GRID.size();
    /** A filing with more reports at risk than this is left out moment by moment. */
    private static final int FEW = 16;
    /** A filing with no more than this part of those at risk, on any of its moments, may be left out linearly. */
    private static final int SMALL = 20;

    private final int moments;
    private final int[] fixes;
    private final int[] leaving;
    private final int[] risk;
    /** How many moments there are until the end of each grid day. */
    private final int[] until = new int[DAYS];
    /** By how many fewer are at risk: the product of the factors of all moments before one. */
    private final double[][] products;
    /** The first moment at which a factor is not positive, from which on the products say nothing. */
    private final int[] exhausted = new int[FEW + 1];
    /** By how much the logarithm of S before a moment rises with one report fewer at risk until then. */
    private final double[] perRisk;
    /** By how much that of S after a moment rises with one report fewer fixed then. */
    private final double[] perFix;

    /** S of the whole sum before each moment, and after the last. */
    private final double[] whole;

    private long reports;
    private int tabled;
    private boolean linear;
    /** Whether those at risk only become fewer: nowhere do more come under observation late than leave. */
    private boolean falling;

    HypotheticalCurve(Moments at) {
        moments = at.count();
        fixes = new int[moments];
        leaving = new int[moments];
        risk = new int[moments];
        products = new double[FEW + 1][moments + 1];
        perRisk = new double[moments + 1];
        perFix = new double[moments];
        whole = new double[moments + 1];
        for (int grid = 0; grid < DAYS; grid++) {
            int day = Moments.GRID.get(grid);
            while (until[grid] < moments && at.day(until[grid]) <= day) {
                until[grid]++;
            }
        }
    }

    /** How many reports were fixed, in all. */
    long fixes() {
        return Arrays.stream(fixes).asLongStream().sum();
    }

    /** Adds up the first filings of a list. */
    void sum(Filing[] filings, int count) {
        Arrays.fill(fixes, 0);
        Arrays.fill(leaving, 0);
        reports = 0;
        for (int i = 0; i < count; i++) {
            reports += filings[i].reports;
            for (long event : filings[i].events) {
                fixes[Filing.moment(event)] += Filing.fixes(event);
                leaving[Filing.moment(event)] += Filing.leaving(event);
            }
        }
        int atRisk = 0;
        falling = true;
        for (int moment = moments - 1; moment >= 0; moment--) {
            falling &= leaving[moment] >= 0;
            atRisk += leaving[moment];
            risk[moment] = atRisk;
        }
        tabled = -1;
        linear = false;
        whole[0] = 1;
        for (int moment = 0; moment < moments; moment++) {
            whole[moment + 1] = whole[moment] * factor(moment, 0, 0);
        }
    }

    /** S at the end of a grid day, of the whole sum. */
    double survival(int grid) {
        return whole[until[grid]];
    }

    /** S at the end of each grid day, of the sum without one of its filings. */
    void without(Filing filing, double[] into) {
        from(filing, 0, 0, filing.atRisk, 1, into);
    }

    /** From a moment on, of which the filing's next event comes not before: its reports at risk until then, and S. */
    private void from(Filing filing, int beginning, int event, int atRisk, double before, double[] into) {
        long[] events = filing.events;
        int taken = atRisk;
        int next = event;
        int from = beginning;
        double s = before;
        for (int grid = 0; grid < DAYS; grid++) {
            if (until[grid] < beginning) {
                continue;
            }
            for (; next < events.length && Filing.moment(events[next]) < until[grid]; next++) {
                int moment = Filing.moment(events[next]);
                s *= product(from, moment, taken) * factor(moment, taken, Filing.fixes(events[next]));
                from = moment + 1;
                taken -= Filing.leaving(events[next]);
            }
            s *= product(from, until[grid], taken);
            from = until[grid];
            into[grid] = s;
        }
    }

    /**
     * The same by the linear influence of the filing: the infinitesimal jackknife's part of it. Without it the factor of
     * each moment rises by {@code n_i / n - (n_i - d_i) / (n - d)} of itself, to the first order in {@code n_i / n}. What is left out
     * counts against the rest, not the whole: that makes it larger by all reports over the rest. From where the filing has
     * more than a twentieth of those at risk, it is left out exactly; and so it is throughout where somebody comes late, for
     * then few may have been at risk before.
     */
    void withoutNearly(Filing filing, double[] into) {
        if (!falling) {
            without(filing, into);
            return;
        }
        if (!linear) {
            linearise();
        }
        long[] events = filing.events;
        int taken = filing.atRisk;
        int next = 0;
        int from = 0;
        double change = 0;
        double larger = reports / (double) Math.max(1, reports - filing.reports);
        for (int grid = 0; grid < DAYS; grid++) {
            for (; next < events.length && Filing.moment(events[next]) < until[grid]; next++) {
                int moment = Filing.moment(events[next]);
                if ((long) taken * SMALL > risk[moment]) {
                    exactly(filing, from, next, taken, larger * (change + taken * perRisk[from]), into);
                    return;
                }
                int leaves = Filing.leaving(events[next]);
                change += leaves * perRisk[moment + 1] + Filing.fixes(events[next]) * perFix[moment];
                taken -= leaves;
                from = moment + 1;
            }
            if (until[grid] > from
                    && (long) taken * SMALL > risk[until[grid] - 1]) { // of few that are left it may be half
                exactly(filing, from, next, taken, larger * (change + taken * perRisk[from]), into);
                return;
            }
            into[grid] = whole[until[grid]] * (1 + larger * (change + taken * perRisk[until[grid]]));
        }
    }

    private void exactly(Filing filing, int beginning, int event, int atRisk, double change, double[] into) {
        from(filing, beginning, event, atRisk, whole[beginning] * (1 + change), into);
    }

    private void linearise() {
        linear = true;
        for (int moment = 0; moment < moments; moment++) {
            double left = (double) risk[moment] - fixes[moment];
            boolean tells = fixes[moment] > 0 && left > 0;
            perFix[moment] = tells ? 1 / left : 0;
            perRisk[moment + 1] = perRisk[moment] + (tells ? 1.0 / risk[moment] - 1 / left : 0);
        }
    }

    /** The product of the factors of a range of moments, where so many fewer are at risk and all the same are fixed. */
    private double product(int from, int to, int taken) {
        if (from >= to) {
            return 1;
        }
        if (taken <= FEW) {
            table(taken);
            if (to <= exhausted[taken]) {
                return products[taken][to] / products[taken][from];
            }
        }
        double product = 1;
        for (int moment = from; moment < to; moment++) {
            product *= factor(moment, taken, 0);
        }
        return product;
    }

    private void table(int taken) {
        while (tabled < taken) {
            tabled++;
            double[] table = products[tabled];
            table[0] = 1;
            exhausted[tabled] = moments;
            for (int moment = 0; moment < moments; moment++) {
                double factor = factor(moment, tabled, 0);
                if (factor <= 0) {
                    exhausted[tabled] = moment;
                    break;
                }
                table[moment + 1] = table[moment] * factor;
            }
        }
    }

    private double factor(int moment, int taken, int takenFixes) {
        int fixed = fixes[moment] - takenFixes;
        double left = risk[moment] - taken;
        return fixed > 0 ? (left - fixed) / left : 1;
    }
}
