package org.patchlag.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patchlag.launcher.Database;
import org.patchlag.launcher.Migration;
import org.patchlag.launcher.Ports;
import org.patchlag.launcher.Readiness;
import org.patchlag.launcher.Server;

/**
 * {@code mvn -Pbench}: measures everything in one run and writes {@code docs/benchmarks.md}. With
 * {@code -Dbench=filing,reading,start,statistics,query,edition,export}, or some of them, it measures these, and writes only the
 * sections that were measured whole.
 */
public final class Benchmarks {
    private static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseSerialGC");

    // Held, so that the level is not forgotten with a collected logger.
    private static final Logger ROOT_LOG = Logger.getLogger("");

    private Benchmarks() {}

    /** Measures, prints, writes. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ROOT_LOG.setLevel(Level.WARNING);
        List<String> chosen = Part.chosen(System.getProperty("bench", ""));
        BenchmarkDocument document = new BenchmarkDocument(Path.of("docs/benchmarks.md"));
        for (Part part : Part.values()) {
            List<String> names = part.names().stream().filter(chosen::contains).toList();
            if (!names.isEmpty()) {
                List<Figure> figures =
                        switch (part) {
                            case SERVER -> server(names);
                            case STATISTICS -> StatisticsBench.measure(Path.of("target/bench"));
                            case QUERY -> QueryBench.measure();
                            case EDITION -> EditionBench.measure();
                            case EXPORT -> ExportBench.measure();
                        };
                String section = BenchmarkDocument.section(part, figures);
                if (names.equals(part.names())) {
                    document.write(part, section);
                }
                System.out.println(section); // the command's own output
            }
        }
    }

    private static List<Figure> server(List<String> chosen) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        try (Database database = Database.durable(Path.of("target/bench"))) {
            Migration.migrate(database.access(), Path.of(""));
            try (Server server = start(database)) {
                if (chosen.contains("filing")) {
                    figures.add(new FilingBench(database.access(), server.address()).measure());
                }
                if (chosen.contains("reading")) {
                    figures.addAll(new ReadingBench(server.address()).measure());
                }
            }
            if (chosen.contains("start")) {
                figures.addAll(StartBench.measure(() -> start(database)));
            }
        }
        return figures;
    }

    static Server start(Database database) {
        Server server = Server.start(new Server.Start(
                Path.of("target/payara-micro.jar"),
                Path.of("target/patchlag.war"),
                Ports.free(),
                Ports.free(),
                database.access(),
                Map.of("PATCHLAG_DEMONSTRATION", "true"),
                JVM,
                Path.of("target/bench/server.log")));
        Readiness.await(server, Duration.ofMinutes(5), progress -> {});
        return server;
    }
}
