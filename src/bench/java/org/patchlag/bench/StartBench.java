package org.patchlag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.patchlag.launcher.Server;

/** How long the server takes until the application answers, its data being there, and how much memory it then has. */
final class StartBench {
    private static final double AIM_SECONDS = 30;
    private static final double AIM_MEGABYTES = 700;

    private StartBench() {}

    static List<Figure> measure(Supplier<Server> start) throws IOException {
        long begin = System.nanoTime();
        try (Server server = start.get()) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            double megabytes = residentKilobytes(server.processId()) / 1024;
            return List.of(
                    new Figure(
                            "From the start of the server to the application's first good answer",
                            String.format(Locale.UK, "%.1f s", seconds),
                            "–",
                            "–",
                            "at most 30 s with Maven's own part",
                            seconds <= AIM_SECONDS),
                    new Figure(
                            "Resident memory of the server then, with `-Xmx512m`",
                            String.format(Locale.UK, "%.0f MB", megabytes),
                            "–",
                            "–",
                            "at most 700 MB",
                            megabytes <= AIM_MEGABYTES));
        }
    }

    private static double residentKilobytes(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(Double.NaN);
    }
}
