package org.patchlag.benchmark.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.PublishedEditions;
import org.patchlag.benchmark.entity.PublishedEdition;
import org.patchlag.platform.ProblemException;

/** Released editions over HTTP, open to all: {@code current} or a number, as JSON or CSV with its description. */
@Path("editions")
@RequestScoped
@PermitAll
public class EditionResource {
    private static final int KEPT_SECONDS = 60;
    private static final String METADATA = ".csv-metadata.json";
    private static final String CSVW = "application/csvm+json";

    @Inject
    private PublishedEditions editions;

    /** An edition as it was released. */
    @GET
    @Path("{which: current|\\d+}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@PathParam("which") String which, @Context Request request) {
        PublishedEdition edition = get(which);
        return answer(edition, "json", edition.document(), request);
    }

    /** An edition as one flat table. */
    @GET
    @Path("{which: current|\\d+}.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@PathParam("which") String which, @Context Request request) {
        PublishedEdition edition = get(which);
        Response answer = answer(edition, "csv-2", EditionCsv.write(edition), request);
        return Response.fromResponse(answer)
                .header("Link", "<" + edition.number() + METADATA + ">; rel=\"describedby\"; type=\"" + CSVW + "\"")
                .build();
    }

    /** What the columns of that table say, as W3C's CSV on the Web. */
    @GET
    @Path("{which: current|\\d+}" + METADATA)
    @Produces(CSVW)
    public Response csvMetadata(@PathParam("which") String which, @Context Request request) {
        PublishedEdition edition = get(which);
        return answer(edition, "csvw-2", EditionCsv.metadata(edition), request);
    }

    // A form's name changes with its layout: an ETag stands for bytes.
    private static Response answer(PublishedEdition edition, String form, String body, Request request) {
        EntityTag tag = new EntityTag(form + "-" + edition.number());
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl cache = new CacheControl();
        cache.setMaxAge(KEPT_SECONDS);
        return (unchanged == null ? Response.ok(body) : unchanged)
                .tag(tag)
                .cacheControl(cache)
                .build();
    }

    private PublishedEdition get(String which) {
        Optional<PublishedEdition> edition = which.equals("current")
                ? editions.latest()
                : which.length() > 9 ? Optional.empty() : editions.find(Integer.parseInt(which));
        return edition.orElseThrow(() -> ProblemException.notFound("edition"));
    }
}
