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
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.patchlag.attachment.FileEntryJson;
import org.patchlag.attachment.FileName;
import org.patchlag.attachment.Intake;
import org.patchlag.platform.JsonText;
import org.patchlag.reporting.control.AttachmentService;
import org.patchlag.reporting.entity.Attachment;

/** Files of reports over HTTP. The body is the file; its name stands in a header, so that no log of addresses has it. */
@Path("reports") // as the reports themselves: a longer path here would hide their own
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentResource {
    @Inject
    private AttachmentService attachments;

    @Inject
    private Intake intake;

    /** What is attached to a report. */
    @GET
    @Path("{reference}/attachments")
    @RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR, ANALYST, CURATOR, PUBLISHER})
    public String list(@PathParam("reference") String reference) {
        JsonArrayBuilder list = JsonText.list();
        attachments.list(reference).forEach(attachment -> list.add(json(attachment)));
        return JsonText.object().add("attachments", list).build().toString();
    }

    /** Attaches the body as a file of the name in {@code Content-Disposition}. */
    @POST
    @Path("{reference}/attachments")
    @RolesAllowed({REPORTER, APPROVER})
    @Consumes(MediaType.WILDCARD)
    public Response attach(
            @PathParam("reference") String reference,
            @HeaderParam("Content-Disposition") @Nullable String disposition,
            InputStream body) {
        Attachment attachment = attachments.attach(reference, intake.take(FileName.ofDisposition(disposition), body));
        return Response.created(URI.create("reports/" + reference + "/attachments/"
                        + attachment.file().number()))
                .entity(json(attachment).toString())
                .build();
    }

    /** A file as it was attached; a picture is drawn anew. */
    @GET
    @Path("{reference}/attachments/{number: \\d{1,4}}")
    @RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR, ANALYST, CURATOR, PUBLISHER})
    @Produces(MediaType.WILDCARD)
    public Response get(@PathParam("reference") String reference, @PathParam("number") int number) {
        return attachments.get(reference, number).response();
    }

    /** Removes a file that the regulator has not got yet. */
    @DELETE
    @Path("{reference}/attachments/{number: \\d{1,4}}")
    @RolesAllowed({REPORTER, APPROVER})
    public Response remove(@PathParam("reference") String reference, @PathParam("number") int number) {
        attachments.remove(reference, number);
        return Response.noContent().build();
    }

    private static JsonObject json(Attachment attachment) {
        JsonObjectBuilder json = JsonText.object(FileEntryJson.of(attachment.file()));
        return json.add("handedOver", attachment.handedOver()).build();
    }
}
