package org.patchlag.reporting.boundary;

import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.REPORTER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.IfMatch;
import org.patchlag.reporting.control.ConfirmationService;

/** "Still open" over HTTP. */
@Path("reports") // as the reports themselves: a longer path here would hide their own
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConfirmationResource {
    @Inject
    private ConfirmationService confirmations;

    @Inject
    private FilingAnswer answers;

    /** Confirms that the report still says all that is known today; takes no body. */
    @POST
    @Path("{reference}/confirm")
    @RolesAllowed({REPORTER, APPROVER})
    public Response confirm(
            @PathParam("reference") String reference, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answers.of(confirmations.confirm(reference, IfMatch.version(ifMatch)));
    }
}
