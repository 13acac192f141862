package org.patchlag.reporting.boundary;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.HOSPITAL_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.REPORTER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.IfMatch;
import org.patchlag.platform.JsonText;
import org.patchlag.platform.RequestKey;
import org.patchlag.reporting.control.Filing;
import org.patchlag.reporting.control.FilingService;
import org.patchlag.reporting.control.ReportService;

/** Reports over HTTP: file, read, amend. */
@Path("reports")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {
    @Inject
    private FilingService filing;

    @Inject
    private ReportService reports;

    @Inject
    private FilingAnswer answers;

    /** Files and submits a report; with an {@code Idempotency-Key} it may be sent again without harm. */
    @POST
    @RolesAllowed({REPORTER, APPROVER})
    public Response file(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
                            required = true,
                            description = "The report; all its fields are described in docs/api.md",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            maxProperties = FilingExample.FIELDS),
                                            example = FilingExample.INFECTION))
                    @Nullable
                    String body) {
        String sent = RequestBody.require(body);
        Filing report = FilingJson.filing(sent);
        RequestKey request = RequestKey.of(key, sent);
        return answers.of(request == null ? filing.submit(report) : filing.submitOnce(report, request));
    }

    /** The caller's own reports, the last changed first. */
    @GET
    @RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR})
    public String list() {
        JsonArrayBuilder list = JsonText.list();
        reports.own().forEach(view -> list.add(ReportJson.summary(view)));
        return JsonText.object().add("reports", list).build().toString();
    }

    /** One report, with its clocks. */
    @GET
    @Path("{reference}")
    @RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR, ANALYST, CURATOR, PUBLISHER})
    public Response get(@PathParam("reference") String reference) {
        return FilingAnswer.shown(reports.get(reference));
    }

    /** Amends a report: the whole of it again, as a further revision. */
    @PUT
    @Path("{reference}")
    @RolesAllowed({REPORTER, APPROVER})
    public Response amend(
            @PathParam("reference") String reference,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable String body) {
        return answers.of(filing.submit(
                reference,
                IfMatch.version(ifMatch),
                FilingJson.filing(RequestBody.require(body)),
                "Amended over the API"));
    }

    /** Adds an event to a report, as a further revision. */
    @POST
    @Path("{reference}/events")
    @RolesAllowed({REPORTER, APPROVER})
    public Response addEvent(
            @PathParam("reference") String reference,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable String body) {
        return answers.of(
                filing.addEvent(reference, IfMatch.version(ifMatch), FilingJson.event(RequestBody.require(body))));
    }
}
