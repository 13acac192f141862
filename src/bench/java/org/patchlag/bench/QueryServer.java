package org.patchlag.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.patchlag.access.Token;
import org.patchlag.launcher.Database;
import org.patchlag.launcher.DatabaseAccess;
import org.patchlag.launcher.Migration;
import org.patchlag.launcher.Ports;
import org.patchlag.launcher.Readiness;
import org.patchlag.launcher.Server;

/** A small server on a database of {@link QueryRows}, made for a measurement and thrown away with it. */
final class QueryServer implements AutoCloseable {
    private final Token token = Token.random("bench_");
    private final Database database = Database.throwAway();
    private final Server server;

    /**
     * Makes the rows and starts the server.
     *
     * @param log the name of the server's log
     */
    QueryServer(int reports, String log) {
        Server started = null;
        try {
            Migration.migrate(access(), Path.of(""));
            new QueryRows(access(), reports).make(token);
            started = Server.start(new Server.Start(
                    Path.of("target/payara-micro.jar"),
                    Path.of("target/patchlag.war"),
                    Ports.free(),
                    Ports.free(),
                    access(),
                    Map.of("PATCHLAG_DEMONSTRATION", "false"),
                    List.of("-Xmx512m", "-XX:+UseSerialGC"),
                    Path.of("target/bench", log)));
            Readiness.await(started, Duration.ofMinutes(5), progress -> {});
            server = started;
        } catch (RuntimeException e) {
            if (started != null) {
                started.close();
            }
            database.close();
            throw e;
        }
    }

    DatabaseAccess access() {
        return database.access();
    }

    Server server() {
        return server;
    }

    /** A regulator's token. */
    Token token() {
        return token;
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
