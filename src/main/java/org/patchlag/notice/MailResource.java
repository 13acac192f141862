package org.patchlag.notice;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.JsonText;
import org.patchlag.platform.ProblemException;
import org.patchlag.tenancy.Role;

/** The mails over HTTP, for the operator and for what takes in the mails that come back. */
@Path("mails")
@ApplicationScoped
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class MailResource {
    @Inject
    private MailService mails;

    /** The latest mails: to whom, what kind, how far; of one address, or those that start a time limit. */
    @GET
    @RolesAllowed(OPERATOR)
    public String latest(
            @QueryParam("find") @Nullable String find, @QueryParam("timeLimit") @Nullable String timeLimit) {
        JsonArrayBuilder list = JsonText.list();
        for (Mail mail : mails.latest(find, "true".equals(timeLimit))) {
            JsonObjectBuilder json = JsonText.object()
                    .add("id", mail.id().toString())
                    .add("kind", code(mail.kind()))
                    .add("address", mail.address())
                    .add("state", code(mail.state()))
                    .add("attempts", mail.attempts())
                    .add("createdAt", mail.createdAt().toString());
            if (mail.reference() != null) {
                json.add("reference", mail.reference());
            }
            if (mail.sentAt() != null) {
                json.add("sentAt", mail.sentAt().toString());
            }
            if (mail.problem() != null) {
                json.add("problem", mail.problem());
            }
            list.add(json);
        }
        return JsonText.object().add("mails", list).build().toString();
    }

    /** Notes that a mail came back, {@code {"problem": ...}}; its id is the first part of its Message-ID. */
    @POST
    @Path("{id}/bounce")
    @RolesAllowed(OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public String bounce(@PathParam("id") String id, @Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields json = JsonFields.of(body == null ? "{}" : body, problems);
        String problem = json.text("problem");
        json.refuseOthers();
        JsonFields.refuse(problems);
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw ProblemException.notFound("mail");
        }
        mails.bounced(UUID.fromString(id), problem);
        return JsonText.object().add("id", id).add("state", "bounced").build().toString();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
