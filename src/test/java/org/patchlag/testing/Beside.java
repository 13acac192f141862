package org.patchlag.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Of a class that runs beside others, its tests one after the other: it changes only what is its own, reports that it files
 * among it, and comes after all {@link Undisturbed} ones where it files.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(LastUndisturbed.class)
@ResourceLock(providers = Beside.OneAfterTheOther.class)
public @interface Beside {
    /** Whether it files, or else changes what others count; if not, it need not wait for those. */
    boolean files() default true;

    /** What is a class's own, and each of its tests has for itself: without it they would go beside each other, too. */
    final class OneAfterTheOther implements ResourceLocksProvider {
        @Override
        public Set<Lock> provideForClass(Class<?> testClass) {
            return Set.of(new Lock(testClass.getName()));
        }
    }
}
