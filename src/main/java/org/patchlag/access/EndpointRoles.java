package org.patchlag.access;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.Caller;

/** Lets an endpoint be called only by the roles that it declares; one that declares none is nobody's. */
@Provider
@Priority(Priorities.AUTHENTICATION) // before the container looks at the roles in a way of its own
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
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed == null
                && (method.isAnnotationPresent(PermitAll.class)
                        || method.getDeclaringClass().isAnnotationPresent(PermitAll.class))) {
            return;
        }
        caller.signedIn();
        if (allowed == null || !caller.hasAnyOf(allowed.value())) {
            throw new ProblemException(ProblemType.NOT_ALLOWED, "Your account does not have a role that may do this.");
        }
    }
}
