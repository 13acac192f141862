package org.patchlag.launcher;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clean stop: first the server, then the database it writes to. It waits for a start that is under way, so that a stop
 * in the middle of it leaves nothing running.
 */
final class Shutdown implements Runnable {
    private volatile boolean begun;
    private @Nullable Database database;
    private @Nullable Server server;

    /** Whether somebody has stopped the command: what fails from then on is no news. */
    boolean begun() {
        return begun;
    }

    /** Starts the database, unless the command is being stopped. */
    synchronized Database database(Supplier<Database> start) {
        requireGoingOn();
        Database started = start.get();
        database = started;
        return started;
    }

    /** Starts the server, unless the command is being stopped. */
    synchronized Server server(Supplier<Server> start) {
        requireGoingOn();
        Server started = start.get();
        server = started;
        return started;
    }

    private void requireGoingOn() {
        if (begun) {
            throw new LaunchException("It was stopped.");
        }
    }

    @Override
    public void run() {
        begun = true;
        stop();
    }

    private synchronized void stop() {
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
