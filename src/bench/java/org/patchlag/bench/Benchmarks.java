package org.patchlag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.patchlag.launcher.Database;
import org.patchlag.launcher.Migration;
import org.patchlag.launcher.Ports;
import org.patchlag.launcher.Readiness;
import org.patchlag.launcher.Server;

/** {@code mvn -Pbench}: measures everything in one run and writes {@code docs/benchmarks.md}. */
public final class Benchmarks {
    private static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private Benchmarks() {}

    /** Measures, prints, writes. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        try (Database database = Database.durable(Path.of("target/bench"))) {
            Migration.migrate(database.access(), Path.of(""));
            try (Server server = start(database)) {
                figures.add(new FilingBench(database.access(), server.address()).measure());
                figures.addAll(new ReadingBench(server.address()).measure());
            }
            figures.addAll(StartBench.measure(() -> start(database)));
        }
        String document = Machine.document(figures);
        Files.writeString(Path.of("docs/benchmarks.md"), document);
        System.out.println(document); // the command's own output
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
