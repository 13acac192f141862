package org.patchlag.export.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;

/** Lets a few exports run at once: each holds a connection to the database for as long as its reader takes. */
@ApplicationScoped
public class ExportTurns {
    /** How many at once; the pool has five times as many connections. */
    static final int MOST = 4;

    private final Semaphore atOnce = new Semaphore(MOST);

    /** Work that may end early because its reader has gone. */
    @FunctionalInterface
    interface Export {
        void run() throws IOException;
    }

    /**
     * Runs it.
     *
     * @throws ProblemException where {@value #MOST} run already
     */
    void take(Export export) throws IOException {
        if (!atOnce.tryAcquire()) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, MOST + " exports are running at this moment. Try again in a few minutes.");
        }
        try {
            export.run();
        } finally {
            atOnce.release();
        }
    }
}
