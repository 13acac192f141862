package org.patchlag.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a use case that must look across organisations at accounts and sign-ins before anybody is known: the transaction
 * runs in {@link RowScope.Platform}, whoever calls. No report can be seen in it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlatformScope {}
