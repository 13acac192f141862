package org.patchlag.benchmark.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.patchlag.benchmark.control.PublishedEditions;
import org.patchlag.benchmark.entity.EditionLine;
import org.patchlag.benchmark.entity.PublishedEdition;

/** The released editions as a data catalogue (DCAT 3 in JSON-LD), open to all. */
@Path("data/catalogue.jsonld")
@ApplicationScoped
@PermitAll
public class EditionCatalogueResource {
    static final String JSON_LD = "application/ld+json";

    @Inject
    private PublishedEditions editions;

    @Inject
    private EditionFiles files;

    /** The catalogue. */
    @GET
    @Produces(JSON_LD)
    public Response catalogue(@Context HttpHeaders headers) {
        List<PublishedEdition> released = editions.list().stream()
                .map(EditionLine::number)
                .flatMap(number -> editions.find(number).stream())
                .toList();
        return files.catalogue(released).answer(headers).build();
    }
}
