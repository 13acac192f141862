package org.patchlag.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of a class beside which nobody may file: it counts all reports, or those of a page, or changes for a while what all have in
 * common, such as the scanner or what regulators share. They go one after the other, and those that file {@link Beside} others come after them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Undisturbed {}
