package org.patchlag.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.patchlag.survival.Confidence;
import org.patchlag.survival.KaplanMeier;
import org.patchlag.survival.LifeTable;
import org.patchlag.survival.Limits;

/** Kaplan-Meier with log-log limits on every day, of a million durations in 200 groups. */
final class KaplanMeierBench {
    private static final int CASES = 1_000_000;
    private static final int GROUPS = 200;
    private static final int DAYS = 731;
    private static final int DAY = 30;
    private static final double AIM = 20;
    private static final String SCRIPT = """
            suppressMessages(library(survival))
            rows <- read.csv(commandArgs(TRUE)[1])
            taken <- sapply(1:3, function(i) system.time(
              fit <<- survfit(Surv(time, status) ~ group, rows, conf.type = "log-log"))["elapsed"])
            at <- summary(fit, times = 30)
            cat(sprintf("%.6f", median(taken)), sprintf("%.15g %.15g %.15g", at$surv, at$lower, at$upper), sep = "\\n")
            """;

    private final Path file;
    private final int[] group = new int[CASES];
    private final int[] time = new int[CASES];
    private final boolean[] fixed = new boolean[CASES];
    private final double[][] atDay = new double[GROUPS][3];
    private double sink;

    KaplanMeierBench(Path directory) {
        file = directory.resolve("durations.csv");
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < CASES; i++) {
            group[i] = random.nextInt(GROUPS);
            int end = (int) (-Math.log(1 - random.nextDouble()) * (30 + group[i] % 50));
            int seen = random.nextInt(DAYS);
            time[i] = Math.min(end, seen);
            fixed[i] = end <= seen;
        }
    }

    Figure measure() throws IOException, InterruptedException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("group,time,status\n");
            for (int i = 0; i < CASES; i++) {
                writer.write(group[i] + 1000 + "," + time[i] + "," + (fixed[i] ? 1 : 0) + "\n");
            }
        }
        double ours = StatisticsBench.seconds(this::estimate);
        Optional<List<String>> r = RScript.run(SCRIPT, file);
        double theirs = r.map(lines -> Double.parseDouble(lines.get(0))).orElse(Double.NaN);
        String difference = r.map(lines -> String.format(
                        Locale.UK,
                        "%.2f s by survfit; largest difference of S and its limits on day %d: %.0e",
                        theirs,
                        DAY,
                        difference(lines)))
                .orElse("R is not installed");
        return new Figure(
                "Kaplan-Meier with log-log limits on every day, 1,000,000 durations in 200 groups",
                String.format(Locale.UK, "%.3f s", ours),
                difference,
                r.isEmpty() ? "–" : String.format(Locale.UK, "%.0f times faster", theirs / ours),
                "at least 20 times faster",
                theirs / ours >= AIM);
    }

    private double difference(List<String> lines) {
        double largest = 0;
        for (int g = 0; g < GROUPS; g++) {
            String[] numbers = lines.get(g + 1).split(" ", -1);
            for (int k = 0; k < numbers.length; k++) {
                largest = Math.max(largest, Math.abs(Double.parseDouble(numbers[k]) - atDay[g][k]));
            }
        }
        return largest;
    }

    private void estimate() {
        long[][] ends = new long[GROUPS][2 * DAYS];
        for (int i = 0; i < CASES; i++) {
            ends[group[i]][2 * time[i] + (fixed[i] ? 0 : 1)]++;
        }
        for (int g = 0; g < GROUPS; g++) {
            TreeMap<Integer, LifeTable.Counts> days = new TreeMap<>();
            for (int day = 0; day < DAYS; day++) {
                if (ends[g][2 * day] + ends[g][2 * day + 1] > 0) {
                    days.put(day, new LifeTable.Counts(ends[g][2 * day], ends[g][2 * day + 1]));
                }
            }
            KaplanMeier estimate = KaplanMeier.of(LifeTable.of(days));
            for (KaplanMeier.Step step : estimate.steps()) {
                Limits limits = Confidence.LOG_LOG.limits(step.survival(), step.seLog(), Confidence.Z95);
                sink += limits.upper() - limits.lower();
            }
            Limits limits = estimate.limits(DAY, Confidence.LOG_LOG);
            atDay[g] = new double[] {estimate.survival(DAY), limits.lower(), limits.upper()};
        }
        if (sink == 0) {
            throw new IllegalStateException("no limit has a width");
        }
    }
}
