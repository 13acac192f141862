package org.patchlag.audit;

import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.HOSPITAL_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.REPORTER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.patchlag.platform.JsonText;

/** Who read a hospital's report, over HTTP. */
@Path("reports") // as the reports themselves: a longer path here would hide their own
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReadingResource {
    @Inject
    private TrailService trail;

    /** The readings by others than the hospital itself, by organisation, role and day. */
    @GET
    @Path("{reference}/readings")
    @RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR})
    public String readings(@PathParam("reference") String reference) {
        JsonArrayBuilder list = JsonText.list();
        for (Readers readers : trail.readersOf(reference)) {
            list.add(JsonText.fields(
                    "organisation", readers.organisation(),
                    "roles", readers.roles(),
                    "granted", readers.granted(),
                    "day", readers.day(),
                    "readings", readers.readings()));
        }
        return JsonText.object().add("readings", list).build().toString();
    }
}
