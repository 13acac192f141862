package org.patchlag.access;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.Caller;

/** Lets an endpoint be called only by the roles that it declares; one that declares none is nobody's. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class EndpointRoles implements ContainerRequestFilter {
    @Context
    private @Nullable ResourceInfo resource;

    @Inject
    private Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource == null ? null : resource.getResourceMethod();
        if (method == null) {
            return; // no endpoint: a 404 or 405 follows
        }
        // What a method declares stands before what its class declares.
        AnnotatedElement declared = declaresRole(method) ? method : method.getDeclaringClass();
        if (declared.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        RolesAllowed allowed = declared.getAnnotation(RolesAllowed.class);
        caller.signedIn();
        if (allowed == null || !caller.hasAnyOf(allowed.value())) {
            throw new ProblemException(ProblemType.NOT_ALLOWED, "Your account does not have a role that may do this.");
        }
    }

    private static boolean declaresRole(AnnotatedElement element) {
        return Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class).anyMatch(element::isAnnotationPresent);
    }
}
