package org.patchlag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes the document: the machine, then the figures. */
final class Machine {
    private Machine() {}

    static String document(List<Figure> figures) throws IOException {
        StringBuilder text = new StringBuilder("""
                # What was measured

                `mvn -q -Pbench` measures all of this in one run, with nothing else on the machine, and writes this file. It needs
                `pgbench`, of any PostgreSQL 15 or later. Ratios are of figures of the same run on the same machine; the clients
                share its cores with the server and the database.

                """);
        text.append(String.format(
                Locale.UK,
                "Machine: %s, %d cores, %.0f GiB; %s %s; Java %s; embedded PostgreSQL with fsync and synchronous_commit on.%n%n",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version")));
        text.append("| what | ours | outside | ratio | aim | reached |\n|---|---|---|---|---|---|\n");
        for (Figure figure : figures) {
            text.append("| ")
                    .append(String.join(
                            " | ",
                            figure.what(),
                            figure.ours(),
                            figure.outside(),
                            figure.ratio(),
                            figure.aim(),
                            figure.reached() ? "yes" : "**no**"))
                    .append(" |\n");
        }
        return text.toString();
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
