package org.patchlag.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Of a class whose tests run beside those of the other classes, in a second thread, and beside each other: they leave nothing
 * behind that any other test looks at or counts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
public @interface Aside {
    /** Whether they need the running portal; those that do not go first, while it starts. */
    boolean inThePortal() default true;
}
