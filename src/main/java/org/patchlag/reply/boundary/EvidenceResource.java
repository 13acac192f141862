package org.patchlag.reply.boundary;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.HOSPITAL_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.MANUFACTURER_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.REPORTER;
import static org.patchlag.tenancy.Role.Names.RESPONDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.patchlag.attachment.FileName;
import org.patchlag.attachment.Intake;
import org.patchlag.reply.control.EvidenceService;

/** Files of a vendor's answers over HTTP, sent as those of reports are. */
@Path("released-cases") // as the cases themselves: a longer path here would hide their own
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {
    @Inject
    private EvidenceService evidence;

    @Inject
    private Intake intake;

    @Inject
    private Clock clock;

    /** Attaches the body to an answer, as a file of the name in {@code Content-Disposition}. */
    @POST
    @Path("{reference}/answers/{number: \\d{1,4}}/files")
    @RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR})
    @Consumes(MediaType.WILDCARD)
    public Response attach(
            @PathParam("reference") String reference,
            @PathParam("number") int number,
            @HeaderParam("Content-Disposition") @Nullable String disposition,
            InputStream body) {
        String answered = CaseJson.full(
                        evidence.attach(reference, number, intake.take(FileName.ofDisposition(disposition), body)),
                        LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .build()
                .toString();
        return Response.status(Response.Status.CREATED).entity(answered).build();
    }

    /** A file of a case. */
    @GET
    @Path("{reference}/files/{number: \\d{1,4}}")
    @RolesAllowed({
        RESPONDER,
        MANUFACTURER_ADMINISTRATOR,
        ANALYST,
        CURATOR,
        PUBLISHER,
        REPORTER,
        APPROVER,
        HOSPITAL_ADMINISTRATOR
    })
    @Produces(MediaType.WILDCARD)
    public Response get(@PathParam("reference") String reference, @PathParam("number") int number) {
        return evidence.get(reference, number).response();
    }
}
