package org.patchlag.testing;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Tests inside the container go first: they start the server with the WAR that contains them, and all others use it. Beside
 * them, while it starts, go those that need none. Then come the {@link Undisturbed}, beside which only the {@link Aside} run:
 * what is left after both may run beside each other.
 */
public final class ContainerFirst implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        if (context.getClassDescriptors().stream().anyMatch(ContainerFirst::inTheContainer)) {
            Portal.isStartedByArquillian();
        }
        context.getClassDescriptors()
                .sort(Comparator.comparing((ClassDescriptor test) -> !inTheContainer(test))
                        .thenComparing(test -> !withoutThePortal(test))
                        .thenComparing(
                                test -> test.findAnnotation(Undisturbed.class).isEmpty()
                                        && test.findAnnotation(Aside.class).isEmpty())
                        .thenComparing(test -> test.getTestClass().getName()));
    }

    private static boolean inTheContainer(ClassDescriptor test) {
        return test.getTestClass().getSimpleName().endsWith("ContainerIT");
    }

    private static boolean withoutThePortal(ClassDescriptor test) {
        return test.findAnnotation(Aside.class)
                .filter(aside -> !aside.inThePortal())
                .isPresent();
    }
}
