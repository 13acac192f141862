package org.patchlag.testing;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;

/**
 * Tests inside the container go first: they start the server with the WAR that contains them, and all others use it. Beside
 * them, while it starts, go those that need none. Then come the {@link Undisturbed}, and beside them those that file nothing;
 * at the end those that file {@link Beside} each other. Those of the latest edition are the last of their kind, and those
 * that wait long for what others do say by their order that they begin early.
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
                        .thenComparing(test -> LastUndisturbed.isFollowedBy(test.getTestClass()))
                        .thenComparing(test -> test.isAnnotated(OfLatestEdition.class))
                        .thenComparing(test -> test.findAnnotation(Order.class)
                                .map(Order::value)
                                .orElse(Order.DEFAULT))
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
