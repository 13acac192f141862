package org.patchlag.vigilance;

import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.HOSPITAL_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.REPORTER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.patchlag.platform.ProblemException;

/** A report on an authority's form, as text over HTTP. */
@Path("reports") // as the reports themselves: a longer path here would hide their own
@ApplicationScoped
public class VigilanceResource {
    @Inject
    private VigilanceService vigilance;

    /** The form as plain text. */
    @GET
    @Path("{reference}/forms/{form}")
    @Produces("text/plain;charset=UTF-8")
    @RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR, CURATOR})
    @Operation(summary = "A report as the text of an authority's form, filled in as far as it knows")
    public String form(
            @PathParam("reference") String reference,
            @Parameter(description = "fda-3500a or yellow-card") @PathParam("form") String code) {
        KnownForm form = KnownForm.ofCode(code).orElseThrow(() -> ProblemException.notFound("form"));
        return vigilance.fill(form, reference).text();
    }
}
