package org.patchlag.export.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.control.RowReader;

/**
 * Writes rows while the database reads the next ones: reading stays with the thread that has the transaction, writing has a
 * thread of its own, and a few rows wait between them. Where the writing is slower, the reading waits for it.
 */
final class WrittenBeside implements RowReader {
    /** How many rows are handed over at once. */
    static final int STRETCH = 500;

    /** How many stretches may wait; as many again are in the hands of the two threads. */
    static final int WAITING = 2;

    private static final long LOOK_EVERY_MILLISECONDS = 100;

    private final BlockingQueue<List<List<@Nullable Object>>> waiting = new LinkedBlockingQueue<>(WAITING);
    private final CompletableFuture<Void> written = new CompletableFuture<>();
    private final RowReader file;
    private volatile boolean abandoned;
    private List<List<@Nullable Object>> stretch = new ArrayList<>(STRETCH);

    /** What gives its rows one after the other. */
    @FunctionalInterface
    interface Rows {
        /** Gives all rows, or throws what the reader throws. */
        void forEach(RowReader reader) throws IOException;
    }

    private WrittenBeside(RowReader file) {
        this.file = file;
    }

    /**
     * Gives all rows to a file, in their order. When this returns or throws, nobody writes any more.
     *
     * @throws IOException the file's; the rows are read no further then
     */
    static void write(Rows rows, RowReader file) throws IOException {
        WrittenBeside writing = new WrittenBeside(file);
        Thread thread = new Thread(writing::writeAll, "export");
        thread.setDaemon(true);
        thread.start();
        try {
            rows.forEach(writing);
            writing.handOver(writing.stretch);
        } catch (Throwable fault) {
            writing.abandoned = true;
            writing.end();
            writing.written.exceptionally(other -> beside(fault, other));
            throw fault;
        }
        writing.end();
        writing.throwFault();
    }

    // Where both fail, the one that was thrown first carries the other.
    private static @Nullable Void beside(Throwable fault, Throwable other) {
        if (fault != other && fault.getCause() != other) {
            fault.addSuppressed(other);
        }
        return null;
    }

    @Override
    public void read(List<@Nullable Object> values) throws IOException {
        stretch.add(values);
        if (stretch.size() == STRETCH) {
            handOver(stretch);
            stretch = new ArrayList<>(STRETCH);
        }
    }

    private void handOver(List<List<@Nullable Object>> rows) throws IOException {
        try {
            while (!waiting.offer(rows, LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throwFault();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The export was interrupted", e);
        }
        throwFault();
    }

    private void throwFault() throws IOException {
        if (!written.isCompletedExceptionally()) {
            return;
        }
        try {
            written.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException gone) {
                throw gone;
            }
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }

    // Where the writing has failed nobody takes anything any more, and there is nothing to wait for.
    private void end() {
        boolean interrupted = false;
        boolean told = false;
        while (!written.isDone()) {
            try {
                told = told || waiting.offer(List.of(), LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (told) {
                    written.exceptionally(fault -> null).join();
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // Until a stretch comes that has no rows.
    private void writeAll() {
        try {
            for (List<List<@Nullable Object>> rows = waiting.take(); !rows.isEmpty(); rows = waiting.take()) {
                for (List<@Nullable Object> row : rows) {
                    if (abandoned) {
                        break;
                    }
                    file.read(row);
                }
            }
            written.complete(null);
        } catch (Throwable fault) { // whatever it is: who waits for the end must not wait for ever
            written.completeExceptionally(fault);
        }
    }
}
