package org.patchlag.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a use case of a hospital that ends a report of its own, and with that what was merged into it, which may be another
 * hospital's of its group: the transaction also sees and changes the submitted reports of the hospital's country, as its
 * regulator's would. Whatever the caller names in such a use case is looked up among its own.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CountryScope {}
