package org.patchlag.benchmark.control;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.patchlag.timeline.DelayClock;

/**
 * Makes the tables of a clock while the database counts the next one. Counting, and whatever else needs the caller's
 * transaction or context, stays with the thread of the caller; the tables need neither.
 */
final class ClockByClock {
    private static final long LOOK_EVERY_MILLISECONDS = 100;
    private static final int LINES_BETWEEN_LOOKS = 4096;

    private final EditionTables tables;
    private final FreezeProgress progress;
    private int lines;

    ClockByClock(EditionTables tables, FreezeProgress progress) {
        this.tables = tables;
        this.progress = progress;
    }

    /**
     * Makes all tables.
     *
     * @param counting gives every line of a clock
     */
    void make(BiConsumer<DelayClock, Consumer<CohortRow>> counting) {
        CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
        for (DelayClock clock : EditionTables.CLOCKS) {
            ClockCounts counts = tables.counts(clock);
            counting.accept(clock, row -> {
                counts.add(row);
                if (++lines % LINES_BETWEEN_LOOKS == 0) {
                    progress.tell();
                }
            });
            await(before);
            before = begin(counts);
        }
        await(before);
    }

    // A thread of its own, for the pool of all processors' has the cells to work at.
    private CompletableFuture<Void> begin(ClockCounts counts) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        tables.add(counts, progress);
                        done.complete(null);
                    } catch (RuntimeException | Error fault) {
                        done.completeExceptionally(fault);
                    }
                },
                "edition " + counts.clock().code());
        thread.setDaemon(true);
        thread.start();
        return done;
    }

    private void await(CompletableFuture<Void> tablesMade) {
        while (true) {
            try {
                tablesMade.get(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
                progress.tell();
                return;
            } catch (TimeoutException stillAtWork) {
                progress.tell();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException fault) {
                    throw fault;
                }
                throw new CompletionException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The edition was interrupted", e);
            }
        }
    }
}
