package org.patchlag.export.boundary;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.patchlag.export.control.ExportService;
import org.patchlag.query.boundary.QueryProblem;
import org.patchlag.reporting.control.ReportsTakenOut;

/** Selections of reports as files over HTTP, with the parameters of the list of reports. */
@Path("reports") // as the reports themselves: a longer path here would hide their own
@ApplicationScoped
public class ExportResource {
    private static final String NO_STORE = "no-store";

    @Inject
    private ExportService exports;

    @Inject
    private Event<ReportsTakenOut> takingOut;

    @Inject
    private Clock clock;

    /** All reports that a query finds, as a file. */
    @GET
    @Path("export")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    @Operation(summary = "Take out all reports that a query finds, as Excel, CSV or JSON lines, however many")
    @APIResponse(responseCode = "200", description = "The file")
    public void export(
            @Parameter(description = "xlsx, csv or jsonl") @QueryParam("format") @Nullable String format,
            @Parameter(description = "The query; left out, all reports") @QueryParam("query") @Nullable String query,
            @Parameter(description = "submitted (default) or accepted") @QueryParam("version") @Nullable String version,
            @Parameter(description = "Columns, with commas") @QueryParam("fields") @Nullable String fields,
            @Parameter(description = "A field, :asc or :desc") @QueryParam("sort") @Nullable String sort,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response)
            throws IOException {
        ExportRequest asked = new ExportRequest(
                ExportRequest.listing(QueryProblem.parse("query", query), version, fields, sort),
                ExportRequest.format(format));
        takingOut.fire(asked.takenOut());
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        ExportAnswer.send(exports, asked, today, request, response);
    }

    /** What an export of the same parameters would say on its cover now, with the meaning of its columns. */
    @GET
    @Path("export/cover")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    @Operation(summary = "The cover of an export: query, moment, number of rows, what the columns mean")
    public Response cover(
            @Parameter(description = "The query; left out, all reports") @QueryParam("query") @Nullable String query,
            @Parameter(description = "submitted (default) or accepted") @QueryParam("version") @Nullable String version,
            @Parameter(description = "Columns, with commas") @QueryParam("fields") @Nullable String fields,
            @Parameter(description = "A field, :asc or :desc") @QueryParam("sort") @Nullable String sort) {
        return Response.ok(CoverJson.of(exports.count(
                                ExportRequest.listing(QueryProblem.parse("query", query), version, fields, sort)))
                        .toString())
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }
}
