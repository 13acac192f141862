package org.patchlag.disclosure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Kaplan and Meier's S on the grid days, of a sum of filings and of the same without any one of them. */
final class HypotheticalCurve {
    private static final int DAYS = Moments.GRID.size();
    private static final double NEARLY_TOO_LARGE = 1e280;

    private final int[] fixes;
    private final int[] leaving;
    private final int[] segmentOf;

    HypotheticalCurve(Moments moments) {
        fixes = new int[moments.count()];
        leaving = new int[moments.count()];
        segmentOf = new int[moments.count()];
        for (int i = 0; i < segmentOf.length; i++) {
            int day = moments.day(i);
            segmentOf[i] =
                    (int) Moments.GRID.stream().filter(grid -> grid < day).count();
        }
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
    }

    /**
     * S at the end of each grid day, of all filings but one: backwards, for those at risk add up from the end. Numerators and
     * denominators are multiplied apart, as a division for each day would cost most of the gate's time.
     */
    void without(@Nullable Filing without, double[] into) {
        Arrays.fill(into, 1);
        int next = without == null ? -1 : without.moments.length - 1;
        long risk = 0;
        double top = 1;
        double bottom = 1;
        for (int moment = fixes.length - 1; moment >= 0; moment--) {
            int fixed = fixes[moment];
            risk += leaving[moment];
            if (without != null && next >= 0 && without.moments[next] == moment) {
                fixed -= without.fixes[next];
                risk -= without.leaving[next];
                next--;
            }
            if (fixed > 0) {
                top *= risk - fixed;
                bottom *= risk;
            }
            int segment = segmentOf[moment];
            if (bottom > NEARLY_TOO_LARGE || moment == 0 || segmentOf[moment - 1] != segment) {
                into[segment] *= top / bottom;
                top = 1;
                bottom = 1;
            }
        }
        for (int at = 1; at < DAYS; at++) {
            into[at] *= into[at - 1];
        }
    }
}
