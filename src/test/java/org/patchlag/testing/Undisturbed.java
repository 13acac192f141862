package org.patchlag.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Of a class beside which nobody may file: it counts all reports, or those of a page, or changes for a while what all have in
 * common, such as the scanner or what regulators share.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(Undisturbed.PORTAL)
public @interface Undisturbed {
    /** The one resource: reports and what hangs on them. */
    String PORTAL = "org.patchlag.portal";
}
