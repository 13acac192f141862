package org.patchlag.launcher;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clean stop: first the server, then the database it writes to. It waits for a start that is under way, so that a stop
 * in the middle of it leaves nothing running.
 */
final class Shutdown implements Runnable {
    private static final int SECONDS_OF_A_SLOW_SIGNAL = 3;

    private final CountDownLatch begun = new CountDownLatch(1);
    private @Nullable Database database;
    private @Nullable Server server;

    /**
     * Whether somebody has stopped the command: what fails from then on is no news. Ctrl-C ends the server as well, which a
     * busy machine may tell before it tells the command; so this waits a little.
     */
    boolean begun() throws InterruptedException {
        return begun.await(SECONDS_OF_A_SLOW_SIGNAL, TimeUnit.SECONDS);
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
        if (begun.getCount() == 0) {
            throw new LaunchException("It was stopped.");
        }
    }

    @Override
    public void run() {
        begun.countDown();
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
