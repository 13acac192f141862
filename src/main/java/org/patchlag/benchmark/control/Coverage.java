package org.patchlag.benchmark.control;

import java.util.function.IntPredicate;
import org.patchlag.benchmark.control.ClockCounts.Column;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.benchmark.entity.PublicTables.Cases;

/**
 * How the reports of a clock came to be, for readers who ask what is missing. Rounded to 10 points where the public
 * reads it: over all reports of an edition such a share is nobody's.
 */
final class Coverage {
    private static final int POINTS = 10;

    private final Cohort all;
    private final Cohort used;

    Coverage(ClockCounts counts, Cases cases) {
        all = Cohort.everything(counts);
        used = Cohort.of(counts, cases);
    }

    /** Reports that no figure is of. */
    long setAside() {
        return all.reports() - used.reports();
    }

    PublicTables.Coverage rounded() {
        ClockCounts counts = all.counts();
        long certifiedGroups = all.where(counts::certified).groups();
        return new PublicTables.Coverage(
                rounded(certifiedGroups, all.groups()),
                rounded(all.reports(line -> !counts.prospective(line)), all.reports()),
                share(used, counts::unconfirmed),
                share(
                        used,
                        line -> counts.get(Column.UPPER, line) != Integer.MAX_VALUE
                                && counts.get(Column.UPPER, line) != counts.get(Column.LOWER, line)));
    }

    private static int share(Cohort cohort, IntPredicate which) {
        return rounded(cohort.reports(which), cohort.reports());
    }

    private static int rounded(long part, long whole) {
        return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole / POINTS) * POINTS;
    }
}
