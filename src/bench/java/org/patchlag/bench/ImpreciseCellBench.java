package org.patchlag.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.patchlag.survival.CellEstimate;
import org.patchlag.survival.Observation;

/** Cells like an edition's: of 600 hospital groups, with 7 % of the durations known only within two weeks. */
final class ImpreciseCellBench {
    private static final int GROUPS = 600;
    private static final double AIM_SECONDS = 0.1;
    private static final int[] SHOWN = {14, 30, 60, 90, 180, 365};

    private ImpreciseCellBench() {}

    static List<Figure> measure() {
        return List.of(figure(300), figure(10_000), figure(80_000));
    }

    private static Figure figure(int reports) {
        List<Observation> cases = cases(reports);
        double seconds = StatisticsBench.seconds(() -> {
            CellEstimate estimate = CellEstimate.of(cases);
            for (int day : SHOWN) {
                estimate.fixedBy(day);
            }
            estimate.quantiles();
            estimate.restrictedMean(180);
        });
        return new Figure(
                String.format(
                        Locale.UK,
                        "A cell of %,d reports, 7 %% of them imprecise, told by the estimator %s: each figure with jackknife limits",
                        reports,
                        CellEstimate.of(cases).estimator()),
                String.format(Locale.UK, "%.3f s", seconds),
                "–",
                "–",
                String.format(Locale.UK, "at most %.1f s", AIM_SECONDS),
                seconds <= AIM_SECONDS);
    }

    private static List<Observation> cases(int reports) {
        SplittableRandom random = new SplittableRandom(reports);
        List<Observation> cases = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            int day = (int) (random.nextDouble() * random.nextDouble() * 300);
            double fate = random.nextDouble();
            int upper = random.nextDouble() < 0.07 ? day + 1 + random.nextInt(14) : day;
            cases.add(new Observation("group " + i % GROUPS, day, fate < 0.83 ? upper : Observation.OPEN, 1));
        }
        return cases;
    }
}
