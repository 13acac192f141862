package org.patchlag.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.patchlag.survival.CellEstimate;
import org.patchlag.survival.Observation;

/** The cells of one large edition: each without every one of 600 hospital groups in turn. */
final class CellBench {
    private static final int CELLS = 130;
    private static final int GROUPS = 600;
    private static final int DAYS = 700;
    private static final int ROWS = 8_000;
    private static final double AIM_SECONDS = 2;
    private static final int[] SHOWN = {7, 14, 30, 60, 90, 180, 365};

    private CellBench() {}

    static Figure measure() {
        SplittableRandom random = new SplittableRandom(3);
        List<Observation> cases = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int day = i < DAYS ? i : random.nextInt(DAYS);
            String group = "group " + (i < GROUPS ? i : random.nextInt(GROUPS));
            cases.add(new Observation(group, day, random.nextInt(4) == 0 ? Observation.OPEN : day, 1 + i % 3));
        }
        double seconds = StatisticsBench.seconds(() -> {
            for (int cell = 0; cell < CELLS; cell++) {
                CellEstimate estimate = CellEstimate.of(cases);
                for (int day : SHOWN) {
                    if (Double.isNaN(estimate.fixedBy(day).lower()) || estimate.influence(day) > 1) {
                        throw new IllegalStateException("no limit on day " + day);
                    }
                }
            }
        });
        return new Figure(
                "130 cells of 600 hospital groups over 700 days, with jackknife limits and influence on seven days",
                String.format(Locale.UK, "%.2f s", seconds),
                "–",
                "–",
                "at most 2 s",
                seconds <= AIM_SECONDS);
    }
}
