package org.patchlag.benchmark.control;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** On what a thread spends its time, by looking a hundred times a second at what it does or waits for. */
final class Shares {
    private static final long EVERY_MILLISECONDS = 10;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<Work, Integer> seen = new EnumMap<>(Work.class);
    private final Thread watched;
    private final Thread watching;
    private int looks;

    /** What is told apart. */
    enum Work {
        /** How much of each cell may be shown: nearly all of it is the insider gate's. */
        GATE,
        /** Whether what is not shown can be worked out. */
        AUDIT,
        ESTIMATES,
        /** Counting in the database, reading. */
        REST
    }

    Shares(Thread watched) {
        this.watched = watched;
        this.watching = new Thread(this::watch, "shares");
        watching.start();
    }

    private void watch() {
        try {
            while (!stopped.await(EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                seen.merge(work(watched.getStackTrace()), 1, Integer::sum);
                looks++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Work work(StackTraceElement[] stack) {
        if (within(stack, "ComplementarySuppression")) {
            return Work.AUDIT;
        }
        if (within(stack, "ClockDisclosure")) {
            return Work.GATE;
        }
        return within(stack, "EditionTables") ? Work.ESTIMATES : Work.REST;
    }

    private static boolean within(StackTraceElement[] stack, String type) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getClassName().endsWith("." + type));
    }

    /** Looks no longer. */
    void stop() throws InterruptedException {
        stopped.countDown();
        watching.join();
    }

    /** The part of the time, 0 to 1. */
    double of(Work work) {
        return looks == 0 ? 0 : (double) seen.getOrDefault(work, 0) / looks;
    }
}
