package org.patchlag.platform;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Refuses query parameters that an endpoint does not have: a misspelt filter would otherwise give everything. An endpoint
 * that takes the {@link UriInfo} reads them itself.
 */
@Provider
public class KnownParameters implements ContainerRequestFilter {
    @Context
    private @Nullable ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource == null ? null : resource.getResourceMethod();
        if (method == null || Arrays.asList(method.getParameterTypes()).contains(UriInfo.class)) {
            return;
        }
        Set<String> known = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(found -> found != null)
                .map(QueryParam::value)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : request.getUriInfo().getQueryParameters().keySet()) {
            if (!known.contains(name)) {
                throw new ProblemException(
                        ProblemType.MALFORMED_REQUEST,
                        "This address does not take the query parameter \"" + name + "\"; "
                                + (known.isEmpty() ? "it takes none." : "it takes " + String.join(", ", known) + "."));
            }
        }
    }
}
