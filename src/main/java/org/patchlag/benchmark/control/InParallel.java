package org.patchlag.benchmark.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plain work on all processors, one piece after the other: pieces of very different size, which a stream would put together. */
final class InParallel {
    private InParallel() {}

    /** What came of a piece. The pool copies what is thrown in it, by another message; so a fault is kept, and not thrown. */
    private record Outcome<R>(@Nullable R result, @Nullable RuntimeException fault) {
        static <T, R> Outcome<R> of(Function<T, R> function, T piece) {
            try {
                return new Outcome<>(function.apply(piece), null);
            } catch (RuntimeException fault) {
                return new Outcome<>(null, fault);
            }
        }

        R orThrow() {
            if (fault != null) {
                throw fault;
            }
            return Objects.requireNonNull(result);
        }
    }

    /**
     * What a function makes of each, in the order of the list; it may use no transaction and no context of the caller's.
     *
     * @throws RuntimeException the function's own, of the first piece that has one
     */
    static <T, R> List<R> map(List<T> pieces, Function<T, R> function) {
        List<Callable<Outcome<R>>> work = new ArrayList<>();
        pieces.forEach(piece -> work.add(() -> Outcome.of(function, piece)));
        List<R> results = new ArrayList<>();
        try {
            for (Future<Outcome<R>> done : ForkJoinPool.commonPool().invokeAll(work)) {
                results.add(done.get().orThrow());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The work was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return results;
    }
}
