package org.patchlag.advisory.boundary;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.patchlag.advisory.control.AdvisoryService;
import org.patchlag.advisory.entity.Advisory;
import org.patchlag.platform.DownloadHeader;
import org.patchlag.reporting.control.ReportsTakenOut;

/** Vendor issues as advisories in CSAF 2.0 over HTTP. */
@Path("issues") // as the issues themselves: a longer path here would hide their own
@ApplicationScoped
public class AdvisoryResource {
    @Inject
    private AdvisoryService advisories;

    @Inject
    private Event<ReportsTakenOut> takingOut;

    /** The advisory of one vendor issue. */
    @GET
    @Path("{issue}/csaf")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    @Operation(summary = "The advisory of a vendor issue in CSAF 2.0")
    public Response get(@PathParam("issue") String issue, @Context Request request) {
        Advisory advisory = advisories.get(issue);
        EntityTag tag = new EntityTag(advisory.tag());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.build();
        }
        takingOut.fire(AdvisorySelection.takenOut(issue));
        return Response.ok(advisory.text())
                .tag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, DownloadHeader.named(advisory.fileName()))
                .build();
    }

    /** The advisories of a selection of vendor issues, as a ZIP file. */
    @GET
    @Path("csaf")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    @Operation(summary = "The advisories of vendor issues in CSAF 2.0, as a ZIP file")
    public Response all(
            @Parameter(description = "open or closed; left out, both") @QueryParam("state") @Nullable String state,
            @Parameter(description = "Only issues of the reports that this query finds") @QueryParam("query") @Nullable
                    String query) {
        AdvisorySelection selection = AdvisorySelection.parse(state, query);
        List<String> references = advisories.select(selection.state(), selection.query());
        takingOut.fire(selection.takenOut());
        return Response.ok(new AdvisoryZip(advisories, references), "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, DownloadHeader.named(AdvisorySelection.FILE_NAME))
                .build();
    }
}
