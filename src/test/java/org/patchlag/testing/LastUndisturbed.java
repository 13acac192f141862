package org.patchlag.testing;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Lets the {@link Beside} classes that file wait until the last {@link Undisturbed} one has ended. With a lock instead the two
 * kinds would take turns, and each would wait for the other.
 */
public final class LastUndisturbed implements TestExecutionListener, BeforeAllCallback {
    private static final int MINUTES = 10;
    private static volatile CountDownLatch left = new CountDownLatch(0);

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        left = new CountDownLatch((int) plan.countTestIdentifiers(LastUndisturbed::isUndisturbed));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        end(test);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        end(test);
    }

    private static void end(TestIdentifier test) {
        if (isUndisturbed(test)) {
            left.countDown();
        }
    }

    private static boolean isUndisturbed(TestIdentifier test) {
        return test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getJavaClass())
                .filter(type -> AnnotationSupport.isAnnotated(type, Undisturbed.class))
                .isPresent();
    }

    /** Whether a class has to wait: it files beside others. */
    static boolean isFollowedBy(Class<?> test) {
        return AnnotationSupport.findAnnotation(test, Beside.class)
                .filter(Beside::files)
                .isPresent();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isFollowedBy(context.getRequiredTestClass())) {
            Waiting.until(left, MINUTES, "The tests that nobody may disturb did not end.");
        }
    }
}
