package org.patchlag.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Several threads doing one thing again and again for some seconds. */
final class Load {
    private Load() {}

    /**
     * How often it was done per second.
     *
     * @throws IllegalStateException where it failed in any thread: there is no figure then
     */
    static double perSecond(int threads, int seconds, IntConsumer work) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        CountDownLatch finished = new CountDownLatch(threads);
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        for (int i = 0; i < threads; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    while (System.nanoTime() < end) {
                        work.accept(number);
                        done.incrementAndGet();
                    }
                } catch (RuntimeException e) {
                    failure.set(e);
                } finally {
                    finished.countDown();
                }
            });
            thread.start();
        }
        finished.await();
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return done.get() / ((System.nanoTime() - begin) / 1e9);
    }
}
