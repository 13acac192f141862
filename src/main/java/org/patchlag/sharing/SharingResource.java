package org.patchlag.sharing;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.REGULATOR_ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.JsonText;
import org.patchlag.platform.PathId;

/** Grants over HTTP, and the reports that they let one read. */
@Path("sharing")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SharingResource {
    @Inject
    private GrantService grants;

    /** The grants that the caller's regulator gave or was given, the last given first. */
    @GET
    @Path("grants")
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER, REGULATOR_ADMINISTRATOR})
    public String list() {
        JsonArrayBuilder list = JsonText.list();
        for (ReadingGrant grant : grants.list()) {
            list.add(JsonText.fields(
                    "id", grant.id(),
                    "grantor", grant.grantor(),
                    "grantee", grant.grantee(),
                    "given", grant.given(),
                    "countries", JsonText.texts(grant.countries()),
                    "issue", grant.issue(),
                    "until", grant.untilDay(),
                    "reason", grant.reason(),
                    "grantedBy", grant.grantedByName(),
                    "grantedAt", grant.grantedAt(),
                    "revokedBy", grant.revokedByName(),
                    "revokedAt", grant.revokedAt(),
                    "inForce", grant.inForce()));
        }
        return JsonText.object().add("grants", list).build().toString();
    }

    /** Grants: {@code {"regulator": ..., "countries": [...] or "issue": ..., "until": ..., "reason": ...}}. */
    @POST
    @Path("grants")
    @RolesAllowed({PUBLISHER, REGULATOR_ADMINISTRATOR})
    public Response give(@Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields root = JsonFields.of(body, problems);
        GrantEntry entry = new GrantEntry(
                root.text("regulator"),
                root.texts("countries"),
                root.text("issue"),
                root.text("until"),
                root.text("reason"));
        root.refuseOthers();
        JsonFields.refuse(problems);
        return Response.status(Response.Status.CREATED)
                .entity(JsonText.fields("id", grants.give(entry)).toString())
                .build();
    }

    /** Takes a grant back, at once. */
    @POST
    @Path("grants/{id}/revoke")
    @RolesAllowed({PUBLISHER, REGULATOR_ADMINISTRATOR})
    @Consumes(MediaType.WILDCARD)
    public String revoke(@PathParam("id") String id) {
        grants.revoke(PathId.of(id, "grant"));
        return list();
    }

    /** The reports that others granted, by reference, at most a hundred; {@code after} reads on. */
    @GET
    @Path("reports")
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    public String reports(@QueryParam("after") @Nullable String after) {
        JsonArrayBuilder list = JsonText.list();
        for (SharedReport report : grants.sharedReports(after)) {
            list.add(JsonText.fields(
                    "reference", report.reference(),
                    "hospital", report.hospital(),
                    "country", report.country(),
                    "state", report.state().code(),
                    "device", report.device(),
                    "filedOn", report.filedOn()));
        }
        return JsonText.object().add("reports", list).build().toString();
    }
}
