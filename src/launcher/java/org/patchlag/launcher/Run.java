package org.patchlag.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code mvn -Prun}: the whole of Patchlag on this machine until Ctrl-C or SIGTERM. */
public final class Run {
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    // Held, so that the level is not forgotten with a collected logger.
    private static final Logger ROOT_LOG = Logger.getLogger("");

    private Run() {}

    /** Starts everything, prints the address and the demonstration accounts, waits to be stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown, "patchlag-shutdown"));
        try {
            run(Path.of("").toAbsolutePath(), shutdown);
        } catch (LaunchException e) {
            if (!shutdown.begun()) {
                say("Patchlag could not be started. " + e.getMessage());
                // The exit status tells scripts; Maven's own stack trace would hide the reason above.
                Runtime.getRuntime().exit(1);
            }
        }
    }

    private static void run(Path project, Shutdown shutdown) throws InterruptedException {
        ROOT_LOG.setLevel(Level.WARNING);
        int port = port(System.getProperty("port", "8080"));
        Ports.requireFree(port);
        say("Starting the database ...");
        Database database = shutdown.database(() -> Database.fromEnvironment(project));
        Migration.migrate(database.access(), project);
        boolean demonstration =
                Boolean.parseBoolean(System.getProperty("demonstration", Boolean.toString(database.embedded())));
        say("Starting the server ...");
        Path log = project.resolve(".data/server.log");
        Server server = shutdown.server(() -> Server.start(new Server.Start(
                project.resolve("target/payara-micro.jar"),
                project.resolve("target/patchlag.war"),
                port,
                Ports.free(),
                database.access(),
                settings(port, demonstration),
                List.of("-Xmx" + System.getProperty("server.heap", "512m"), "-XX:+UseSerialGC"),
                log)));
        try {
            Readiness.await(server, START_LIMIT, Run::say);
        } catch (LaunchException e) {
            throw new LaunchException(e.getMessage() + " (The server's log is " + project.relativize(log) + ".)", e);
        }
        say("Patchlag answers at " + server.address() + "  (process " + server.processId() + ")");
        if (demonstration) {
            DemonstrationAccountList.print();
        }
        say("Ctrl-C stops it.");
        new CountDownLatch(1).await();
    }

    private static int port(String given) {
        if (!given.matches("[1-9]\\d{0,4}") || Integer.parseInt(given) > 65_535) {
            throw new LaunchException("-Dport=" + given + " is no port. Give a number from 1 to 65535.");
        }
        return Integer.parseInt(given);
    }

    // What the environment says of the address stands before what is known here.
    private static Map<String, String> settings(int port, boolean demonstration) {
        return Map.of(
                "PATCHLAG_DEMONSTRATION",
                Boolean.toString(demonstration),
                "PATCHLAG_ADDRESS",
                System.getenv().getOrDefault("PATCHLAG_ADDRESS", "http://127.0.0.1:" + port));
    }

    static void say(String line) {
        System.out.println(line); // the command's own output
    }
}
