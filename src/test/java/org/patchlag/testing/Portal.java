package org.patchlag.testing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.patchlag.launcher.Database;
import org.patchlag.launcher.DatabaseAccess;
import org.patchlag.launcher.Migration;
import org.patchlag.launcher.Ports;
import org.patchlag.launcher.Readiness;
import org.patchlag.launcher.Server;

/**
 * The one running Patchlag of a test run: a real PostgreSQL that is thrown away afterwards, migrated, and a real
 * Payara Micro with the real WAR, demonstration data loaded.
 */
public final class Portal {
    /** The option of a Java program that runs too briefly for its code to be made fast. */
    public static final String COMPILED_QUICKLY = "-XX:TieredStopAtLevel=1";

    private static final Object ONE_DATABASE = new Object();
    private static final CountDownLatch STARTED_BY_ARQUILLIAN = new CountDownLatch(1);
    private static final int MINUTES_TO_START = 5;

    private static @Nullable Database database;
    private static @Nullable Server server;
    private static @Nullable Path war;
    private static volatile boolean awaitsArquillian;

    private Portal() {}

    /** The migrated database, started when first asked for. */
    public static DatabaseAccess database() {
        synchronized (ONE_DATABASE) { // and not the portal's, for that is held while the server starts
            if (database == null) {
                database = Database.throwAway();
                Migration.migrate(database.access(), Path.of(""));
            }
            return database.access();
        }
    }

    /** Tells that tests inside the container are among those that will run, so that {@link #address} waits for their WAR. */
    static void isStartedByArquillian() {
        awaitsArquillian = true;
    }

    /** Where the application answers, started with the plain WAR where no other will be. */
    public static URI address() {
        if (awaitsArquillian) {
            Waiting.until(
                    STARTED_BY_ARQUILLIAN,
                    2 * MINUTES_TO_START,
                    "The tests inside the container did not start the server.");
        }
        return running().address();
    }

    private static synchronized Server running() {
        Server running = server;
        return running == null ? start(Path.of("target/patchlag.war")) : running;
    }

    /** The server started with this WAR; one that runs another is stopped first. */
    static synchronized Server start(Path wanted) {
        Server running = server;
        if (running != null && wanted.equals(war)) {
            return running;
        }
        if (running != null) {
            running.close();
        }
        int port = Ports.free();
        Server started = Server.start(new Server.Start(
                Path.of("target/payara-micro.jar"),
                wanted,
                port,
                Ports.free(),
                database(),
                Map.ofEntries(
                        Map.entry("PATCHLAG_DEMONSTRATION", "true"),
                        Map.entry("PATCHLAG_PASSWORD_MEMORY_KIB", "1024"),
                        Map.entry("PATCHLAG_ADDRESS", "http://127.0.0.1:" + port),
                        Map.entry("PATCHLAG_MAIL_HOST", "127.0.0.1"),
                        Map.entry("PATCHLAG_MAIL_PORT", Integer.toString(MailBoxes.port())),
                        Map.entry("PATCHLAG_MAIL_SECURITY", "none"),
                        Map.entry("PATCHLAG_MAIL_EVERY", "PT0.5S"),
                        Map.entry("PATCHLAG_SUBSCRIPTIONS_EVERY", "PT0.2S"),
                        Map.entry("PATCHLAG_CLAMAV", VirusScanners.address()),
                        Map.entry("PATCHLAG_CLAMAV_EVERY", "PT0.2S")),
                List.of("-Xmx1g", "-Xmn400m", "-XX:+UseSerialGC", COMPILED_QUICKLY, "-XX:ReservedCodeCacheSize=128m"),
                Path.of("target/payara-it.log")));
        server = started;
        war = wanted;
        Readiness.await(started, Duration.ofMinutes(MINUTES_TO_START), progress -> {});
        STARTED_BY_ARQUILLIAN.countDown();
        return started;
    }

    static synchronized void stop() {
        if (server != null) {
            server.close();
        }
        synchronized (ONE_DATABASE) {
            if (database != null) {
                database.close();
            }
        }
        MailBoxes.stop();
        VirusScanners.stop();
    }
}
