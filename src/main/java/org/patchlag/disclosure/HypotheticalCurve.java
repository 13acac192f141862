package org.patchlag.disclosure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Kaplan and Meier's S on the grid days, of a sum of filings and of the same without any one of them.
 *
 * <p>A filing has few reports, so that between two of its own moments it takes a small constant number from those at
 * risk. The products of the factors {@code (n - d) / n} are therefore kept for each such number once, and the curve
 * without a filing is put together from ranges of these: the jackknife of forty filings costs about as much as five
 * curves.
 */
final class HypotheticalCurve {
    private static final int DAYS = Moments.GRID.size();
    /** A filing with more reports at risk than this is left out moment by moment. */
    private static final int FEW = 16;

    private final int moments;
    private final int[] fixes;
    private final int[] leaving;
    private final int[] risk;
    /** How many moments there are until the end of each grid day. */
    private final int[] until = new int[DAYS + 1];
    /** By how many fewer are at risk: the product of the factors of all moments before one. */
    private final double[][] products;
    /** The first moment at which a factor is not positive, from which on the products say nothing. */
    private final int[] exhausted = new int[FEW + 1];

    private int tabled;

    HypotheticalCurve(Moments at) {
        moments = at.count();
        fixes = new int[moments];
        leaving = new int[moments];
        risk = new int[moments];
        products = new double[FEW + 1][moments + 1];
        for (int grid = 0; grid < DAYS; grid++) {
            int day = Moments.GRID.get(grid);
            while (until[grid] < moments && at.day(until[grid]) <= day) {
                until[grid]++;
            }
        }
        until[DAYS] = moments;
    }

    /** How many reports were fixed, in all. */
    long fixes() {
        return Arrays.stream(fixes).asLongStream().sum();
    }

    /** Adds up the first filings of a list. */
    void sum(Filing[] filings, int count) {
        Arrays.fill(fixes, 0);
        Arrays.fill(leaving, 0);
        for (int i = 0; i < count; i++) {
            Filing filing = filings[i];
            for (int j = 0; j < filing.moments.length; j++) {
                fixes[filing.moments[j]] += filing.fixes[j];
                leaving[filing.moments[j]] += filing.leaving[j];
            }
        }
        int atRisk = 0;
        for (int moment = moments - 1; moment >= 0; moment--) {
            atRisk += leaving[moment];
            risk[moment] = atRisk;
        }
        tabled = -1;
    }

    /** S at the end of each grid day, and of all, of the sum without one of its filings; null for without none. */
    void without(@Nullable Filing without, double[] into) {
        int own = without == null ? 0 : without.moments.length;
        int next = 0;
        int from = 0;
        double s = 1;
        for (int grid = 0; grid <= DAYS; grid++) {
            while (without != null && next < own && without.moments[next] < until[grid]) {
                int moment = without.moments[next];
                int taken = without.atRisk[next];
                s *= product(from, moment, taken) * factor(moment, taken, without.fixes[next]);
                from = moment + 1;
                next++;
            }
            s *= product(from, until[grid], without != null && next < own ? without.atRisk[next] : 0);
            from = until[grid];
            into[grid] = s;
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
