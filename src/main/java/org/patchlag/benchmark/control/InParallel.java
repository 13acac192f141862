package org.patchlag.benchmark.control;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Plain work on all processors, one piece after the other: pieces of very different size, which a stream would put together. */
final class InParallel {
    private InParallel() {}

    /**
     * What a function makes of each, in the order of the list; it may use no transaction and no context of the caller's.
     *
     * @throws RuntimeException the function's own, of the first piece that has one
     */
    static <T, R> List<R> map(List<T> pieces, Function<T, R> function) {
        List<Callable<R>> work = new ArrayList<>();
        pieces.forEach(piece -> work.add(() -> function.apply(piece)));
        List<R> results = new ArrayList<>();
        try {
            for (Future<R> done : ForkJoinPool.commonPool().invokeAll(work)) {
                results.add(done.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The work was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException(e.getCause());
        }
        return results;
    }
}
