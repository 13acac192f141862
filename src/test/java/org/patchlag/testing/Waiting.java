package org.patchlag.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** Waiting that lets the pool of the tests put another thread in the place of the one that waits. */
final class Waiting {
    private Waiting() {}

    /** Waits until it is open, but not for ever. */
    static void until(CountDownLatch open, int minutes, String elseSay) {
        try {
            ForkJoinPool.managedBlock(new ForkJoinPool.ManagedBlocker() {
                @Override
                public boolean block() throws InterruptedException {
                    if (!open.await(minutes, TimeUnit.MINUTES)) {
                        throw new AssertionError(elseSay);
                    }
                    return true;
                }

                @Override
                public boolean isReleasable() {
                    return open.getCount() == 0;
                }
            });
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
