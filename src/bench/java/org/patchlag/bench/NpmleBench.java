package org.patchlag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.patchlag.survival.Npmle;
import org.patchlag.survival.Observation;

/** The NPMLE of 2,000 distinct intervals. */
final class NpmleBench {
    private static final int INTERVALS = 2_000;
    private static final String SCRIPT = """
            suppressMessages(library(survival))
            rows <- read.csv(commandArgs(TRUE)[1])
            taken <- system.time(
              fit <- survfit(Surv(left, right, type = "interval2") ~ 1, rows, se.fit = FALSE))["elapsed"]
            mass <- -diff(c(1, fit$surv)); at <- fit$time[mass > 0]; mass <- mass[mass > 0]
            right <- ifelse(is.na(rows$right), Inf, rows$right)
            at <- c(at, if (sum(mass) < 1 - 1e-9) max(at) + 1e6); mass <- c(mass, if (sum(mass) < 1 - 1e-9) 1 - sum(mass))
            covers <- outer(rows$left, at, "<=") & outer(right, at, ">=")
            gradient <- colMeans(covers / as.vector(covers %*% mass))
            cat(taken, max(abs(gradient - 1)), sum(log(covers %*% mass)), sep = "\\n")
            """;

    private final Path file;
    private final Set<Observation> intervals = new LinkedHashSet<>();

    NpmleBench(Path directory) {
        file = directory.resolve("intervals.csv");
        SplittableRandom random = new SplittableRandom(2);
        while (intervals.size() < INTERVALS) {
            int end = (int) (-Math.log(1 - random.nextDouble()) * 300);
            int lower = Math.max(0, end - random.nextInt(90));
            boolean open = random.nextInt(8) == 0;
            intervals.add(new Observation("", lower, open ? Observation.OPEN : end + 1 + random.nextInt(90), 1));
        }
    }

    // R takes closed ends; an open case is known to end after its last day.
    Figure measure() throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder("left,right\n");
        for (Observation known : intervals) {
            text.append(known.open() ? known.lower() + 1 + "," : known.lower() + "," + known.upper())
                    .append('\n');
        }
        Files.writeString(file, text);
        List<Observation> observations = List.copyOf(intervals);
        Npmle estimate = Npmle.of(observations);
        double ours = StatisticsBench.seconds(() -> Npmle.of(observations));
        Optional<List<String>> r = RScript.run(SCRIPT, file);
        double theirs = r.map(lines -> Double.parseDouble(lines.get(0))).orElse(Double.NaN);
        double gradient = r.map(lines -> Double.parseDouble(lines.get(1))).orElse(Double.NaN);
        String outside = r.map(lines -> String.format(
                        Locale.UK,
                        "%.3f s by survfit; gradient %.0e, log-likelihood %.6f",
                        theirs,
                        gradient,
                        Double.parseDouble(lines.get(2))))
                .orElse("R is not installed");
        return new Figure(
                "NPMLE of 2,000 distinct intervals",
                String.format(
                        Locale.UK,
                        "%.3f s; gradient %.0e, log-likelihood %.6f",
                        ours,
                        estimate.gradientExcess(),
                        estimate.logLikelihood()),
                outside,
                r.isEmpty() ? "–" : String.format(Locale.UK, "%.1f times faster", theirs / ours),
                "faster, with a tighter gradient",
                ours < theirs && estimate.gradientExcess() < gradient);
    }
}
