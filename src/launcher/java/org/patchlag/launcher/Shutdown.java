package org.patchlag.launcher;

import org.jspecify.annotations.Nullable;

/** The clean stop: first the server, then the database it writes to. */
final class Shutdown implements Runnable {
    private final Database database;
    private volatile @Nullable Server server;

    Shutdown(Database database) {
        this.database = database;
    }

    void server(Server started) {
        server = started;
    }

    @Override
    public void run() {
        Server running = server;
        if (running != null) {
            running.close();
        }
        database.close();
    }
}
