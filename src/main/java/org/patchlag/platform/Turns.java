package org.patchlag.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Work that is done again and again while the application runs, one turn after the other. */
@Dependent
public class Turns {
    private static final Logger LOG = Logger.getLogger(Turns.class.getName());

    @Resource
    private @Nullable ManagedScheduledExecutorService timer;

    private @Nullable ScheduledFuture<?> turns;

    /**
     * Begins, once: the container says twice that the application begins.
     *
     * @param every how long after a turn's end the next one comes
     * @param failed what the log says of a turn that fails; the next one comes all the same
     */
    public synchronized void begin(Duration every, Runnable turn, String failed) {
        if (turns == null) {
            turns = Objects.requireNonNull(timer)
                    .scheduleWithFixedDelay(
                            () -> take(turn, failed), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void take(Runnable turn, String failed) {
        try {
            turn.run();
        } catch (RuntimeException | OutOfMemoryError e) { // one that is thrown on would be the last
            LOG.log(Level.WARNING, failed, e);
        }
    }

    @PreDestroy
    synchronized void end() {
        if (turns != null) {
            turns.cancel(false);
        }
    }
}
