package org.patchlag.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Of a class that holds answers about the latest edition against each other, so that nobody may release one meanwhile. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(value = OfLatestEdition.EDITIONS, mode = ResourceAccessMode.READ)
public @interface OfLatestEdition {
    /** The one resource: what is released. */
    String EDITIONS = "org.patchlag.editions";
}
