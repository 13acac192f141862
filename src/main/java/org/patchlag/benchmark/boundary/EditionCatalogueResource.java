package org.patchlag.benchmark.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.PublishedEditions;
import org.patchlag.benchmark.entity.EditionLine;
import org.patchlag.benchmark.entity.PublishedEdition;

/** The released editions as a data catalogue (DCAT 3 in JSON-LD), open to all. */
@Path("data/catalogue.jsonld")
@RequestScoped
@PermitAll
public class EditionCatalogueResource {
    private static final int KEPT_SECONDS = 60;

    @Inject
    private PublishedEditions editions;

    /** The catalogue. */
    @GET
    @Produces("application/ld+json")
    public Response catalogue(@Context Request request) {
        List<PublishedEdition> released = editions.list().stream()
                .map(EditionLine::number)
                .flatMap(number -> editions.find(number).stream())
                .toList();
        EntityTag tag = new EntityTag("dcat-" + released.size() + "-"
                + released.stream().mapToInt(PublishedEdition::number).max().orElse(0));
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl cache = new CacheControl();
        cache.setMaxAge(KEPT_SECONDS);
        return (unchanged == null ? Response.ok(EditionCatalogue.write(released)) : unchanged)
                .tag(tag)
                .cacheControl(cache)
                .build();
    }
}
