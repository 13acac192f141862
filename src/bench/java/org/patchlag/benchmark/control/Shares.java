package org.patchlag.benchmark.control;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * On what the time goes, by looking fifty times a second at what all threads do. A look at which several are at work is
 * shared between them; counting and reading count only where nothing else is done.
 */
final class Shares {
    private static final long EVERY_MILLISECONDS = 20;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<Work, Double> seen = new EnumMap<>(Work.class);
    private final Thread watching;
    private int looks;

    /** What is told apart. */
    enum Work {
        /** How much of each cell that names a vendor may be shown. */
        GATE("NamedForms"),
        /** Whether what is not shown can be worked out. */
        AUDIT("ComplementarySuppression", "SnapshotAudit", "Clearing", "LinearAttack"),
        ESTIMATES("EditionTables", "VendorComparison"),
        /** Counting in the database, reading. */
        REST;

        @SuppressWarnings("ImmutableEnumChecker") // it is List.of
        private final List<String> types;

        Work(String... types) {
            this.types = List.of(types);
        }

        private boolean within(StackTraceElement[] stack) {
            return Arrays.stream(stack).anyMatch(frame -> types.stream()
                    .anyMatch(type -> frame.getClassName().endsWith("." + type)));
        }
    }

    Shares() {
        this.watching = new Thread(this::watch, "shares");
        watching.start();
    }

    private void watch() {
        try {
            while (!stopped.await(EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                List<Work> works = Thread.getAllStackTraces().entrySet().stream()
                        .filter(thread -> thread.getKey().getState() == Thread.State.RUNNABLE)
                        .map(thread -> work(thread.getValue()))
                        .filter(work -> work != Work.REST)
                        .toList();
                works.forEach(work -> seen.merge(work, 1.0 / works.size(), Double::sum));
                looks++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Work work(StackTraceElement[] stack) {
        for (Work work : Work.values()) {
            if (work.within(stack)) {
                return work;
            }
        }
        return Work.REST;
    }

    /** Looks no longer. */
    void stop() throws InterruptedException {
        stopped.countDown();
        watching.join();
    }

    /** The part of the time, 0 to 1. */
    double of(Work work) {
        return looks == 0 ? 0 : seen.getOrDefault(work, 0.0) / looks;
    }
}
