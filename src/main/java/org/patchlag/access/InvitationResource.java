package org.patchlag.access;

import static org.patchlag.tenancy.Role.Names.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.JsonText;
import org.patchlag.tenancy.Role;

/** Inviting people over HTTP: they open their accounts themselves. */
@Path("invitations")
@ApplicationScoped
@RolesAllowed(OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class InvitationResource {
    @Inject
    private InvitationService invitations;

    /** Invites somebody, {@code {"organisation": id, "email": ..., "name": ..., "role": "responder"}}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(@Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields json = JsonFields.of(body, problems);
        Optional<UUID> organisation = organisation(json.text("organisation"), problems);
        String email = json.text("email");
        String name = json.text("name");
        Optional<Role> role = role(json.text("role"), problems);
        json.refuseOthers();
        JsonFields.refuse(problems);
        String reference = invitations.invite(
                organisation.orElseThrow(), email == null ? "" : email, name == null ? "" : name, role.orElseThrow());
        return Response.status(Response.Status.CREATED)
                .entity(JsonText.object().add("reference", reference).build().toString())
                .build();
    }

    /** All invitations, the latest first; never the secrets of their links. */
    @GET
    public String list() {
        JsonArrayBuilder list = JsonText.list();
        for (Invitation invitation : invitations.list()) {
            JsonObjectBuilder json = JsonText.object()
                    .add("reference", invitation.reference())
                    .add("organisation", invitation.organisationId().toString())
                    .add("email", invitation.email())
                    .add("role", code(invitation.role()))
                    .add("invitedAt", invitation.invitedAt().toString())
                    .add("expiresAt", invitation.expiresAt().toString());
            if (invitation.acceptedAt() != null) {
                json.add("acceptedAt", invitation.acceptedAt().toString());
            }
            list.add(json);
        }
        return JsonText.object().add("invitations", list).build().toString();
    }

    private static Optional<UUID> organisation(@Nullable String id, List<FieldProblem> problems) {
        if (id != null && id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return Optional.of(UUID.fromString(id));
        }
        problems.add(new FieldProblem("/organisation", "Give the id that founding the organisation answered"));
        return Optional.empty();
    }

    private static Optional<Role> role(@Nullable String code, List<FieldProblem> problems) {
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(one -> code(one).equals(code))
                .findFirst();
        if (role.isEmpty()) {
            String known = String.join(
                    ", ",
                    Arrays.stream(Role.values()).map(InvitationResource::code).toList());
            problems.add(new FieldProblem("/role", "Use one of " + known));
        }
        return role;
    }

    private static String code(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
