package org.patchlag.benchmark.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.patchlag.benchmark.boundary.EditionFiles.Form;
import org.patchlag.benchmark.control.PublishedEditions;
import org.patchlag.benchmark.entity.PublishedEdition;
import org.patchlag.platform.ProblemException;

/** Released editions over HTTP, open to all: {@code current} or a number, as JSON or CSV with its description. */
@Path("editions")
@ApplicationScoped
@PermitAll
public class EditionResource {
    static final String CSVW = "application/csvm+json";
    private static final String METADATA = ".csv-metadata.json";

    @Inject
    private PublishedEditions editions;

    @Inject
    private EditionFiles files;

    /** An edition as it was released. */
    @GET
    @Path("{which: current|\\d+}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@PathParam("which") String which, @Context HttpHeaders headers) {
        return files.get(get(which), Form.JSON).answer(headers).build();
    }

    /** An edition as one flat table. */
    @GET
    @Path("{which: current|\\d+}.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@PathParam("which") String which, @Context HttpHeaders headers) {
        PublishedEdition edition = get(which);
        return files.get(edition, Form.CSV)
                .answer(headers)
                .header("Link", "<" + edition.number() + METADATA + ">; rel=\"describedby\"; type=\"" + CSVW + "\"")
                .build();
    }

    /** What the columns of that table say, as W3C's CSV on the Web. */
    @GET
    @Path("{which: current|\\d+}" + METADATA)
    @Produces(CSVW)
    public Response csvMetadata(@PathParam("which") String which, @Context HttpHeaders headers) {
        return files.get(get(which), Form.CSV_METADATA).answer(headers).build();
    }

    private PublishedEdition get(String which) {
        Optional<PublishedEdition> edition = which.equals("current")
                ? editions.latest()
                : which.length() > 9 ? Optional.empty() : editions.find(Integer.parseInt(which));
        return edition.orElseThrow(() -> ProblemException.notFound("edition"));
    }
}
