package org.patchlag.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a use case of a regulator that may read, beside its own reports, those whose reading another regulator has granted:
 * the transaction runs in {@link RowScope.WithGranted}. It belongs on the reading of one report and on the list of those
 * granted, and on nothing that counts.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface GrantedScope {}
