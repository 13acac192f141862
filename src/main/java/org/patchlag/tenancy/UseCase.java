package org.patchlag.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service whose methods are use cases: each runs in a transaction, only for the roles that it declares with
 * {@code @RolesAllowed} or {@code @PermitAll} (neither means nobody), and sees only the caller's rows.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Scoped
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
