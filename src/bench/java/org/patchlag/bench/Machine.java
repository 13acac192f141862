package org.patchlag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The machine that was measured on. */
final class Machine {
    private Machine() {}

    static String description() throws IOException {
        return String.format(
                Locale.UK,
                "%s, %d cores, %.0f GiB; %s %s; Java %s",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"));
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .findFirst()
                .orElse("unknown processor");
    }

    private static double memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemTotal"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024 / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
