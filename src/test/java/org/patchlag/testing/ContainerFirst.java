package org.patchlag.testing;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Tests inside the container go first: they start the server with the WAR that contains them, and all others use it. */
public final class ContainerFirst implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing((ClassDescriptor test) ->
                                !test.getTestClass().getSimpleName().endsWith("ContainerIT"))
                        .thenComparing(test -> test.getTestClass().getName()));
    }
}
