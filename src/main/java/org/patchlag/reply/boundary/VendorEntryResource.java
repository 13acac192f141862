package org.patchlag.reply.boundary;

import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.MANUFACTURER_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.RESPONDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.JsonText;
import org.patchlag.platform.PathId;
import org.patchlag.platform.RequestKey;
import org.patchlag.reply.control.EntryDecisionService;
import org.patchlag.reply.control.EntryService;
import org.patchlag.tenancy.Caller;

/** Statements and promises over HTTP: a vendor enters them, a regulator confirms each before it is public. */
@Path("vendor-entries")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class VendorEntryResource {
    @Inject
    private EntryService entries;

    @Inject
    private EntryDecisionService decisions;

    @Inject
    private Caller caller;

    /** The caller's statements and promises, the latest first; for a vendor also the regulators that they can be for. */
    @GET
    @RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR, CURATOR, PUBLISHER})
    public String list() {
        boolean vendor = caller.hasAnyOf(RESPONDER, MANUFACTURER_ADMINISTRATOR);
        return JsonText.fields(
                        "regulators",
                        EntryJson.list(vendor ? entries.regulators() : List.of(), EntryJson::of),
                        "statements",
                        EntryJson.list(vendor ? entries.statements() : decisions.statements(), EntryJson::of),
                        "promises",
                        EntryJson.list(vendor ? entries.promises() : decisions.promises(), EntryJson::of))
                .toString();
    }

    /** Enters a statement, {@code {"regulator": "<name or id>", "statement": ...}}. */
    @POST
    @Path("statements")
    @RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response state(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields json = JsonFields.of(body, problems);
        String regulator = json.text("regulator");
        String statement = json.text("statement");
        json.refuseOthers();
        JsonFields.refuse(problems);
        return entered(entries.state(regulator, statement, RequestKey.of(key, body)));
    }

    /** Withdraws a statement that waits. */
    @POST
    @Path("statements/{id}/withdrawal")
    @RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR})
    @Consumes(MediaType.WILDCARD)
    public String withdraw(@PathParam("id") String id) {
        entries.withdraw(PathId.of(id, "statement"));
        return list();
    }

    /**
     * Enters a promise, {@code {"regulator": ..., "clock": "time-to-patch", "days": 30, "percent": 90, "wording": ...,
     * "validFrom": "2027-01-01"}}.
     */
    @POST
    @Path("promises")
    @RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response promise(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields json = JsonFields.of(body, problems);
        String regulator = json.text("regulator");
        String clock = json.text("clock");
        String days = json.text("days");
        String percent = json.text("percent");
        String wording = json.text("wording");
        String validFrom = json.text("validFrom");
        json.refuseOthers();
        JsonFields.refuse(problems);
        return entered(entries.promise(regulator, clock, days, percent, wording, validFrom, RequestKey.of(key, body)));
    }

    /** Decides on a statement, {@code {"confirmed": false, "reason": ...}}. */
    @POST
    @Path("statements/{id}/decision")
    @RolesAllowed({CURATOR, PUBLISHER})
    @Consumes(MediaType.APPLICATION_JSON)
    public String decideStatement(@PathParam("id") String id, @Nullable String body) {
        return decide(
                body, said -> decisions.decideStatement(PathId.of(id, "statement"), said.confirmed(), said.reason()));
    }

    /** Ends a statement that was confirmed. */
    @POST
    @Path("statements/{id}/end")
    @RolesAllowed({CURATOR, PUBLISHER})
    @Consumes(MediaType.WILDCARD)
    public String end(@PathParam("id") String id) {
        decisions.endStatement(PathId.of(id, "statement"));
        return list();
    }

    /** Decides on a promise, {@code {"confirmed": true}}. */
    @POST
    @Path("promises/{id}/decision")
    @RolesAllowed(CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public String decidePromise(@PathParam("id") String id, @Nullable String body) {
        return decide(body, said -> decisions.decidePromise(PathId.of(id, "promise"), said.confirmed(), said.reason()));
    }

    private record Said(boolean confirmed, @Nullable String reason) {}

    private String decide(@Nullable String body, Consumer<Said> decision) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields json = JsonFields.of(body, problems);
        String confirmed = json.text("confirmed");
        String reason = json.text("reason");
        json.refuseOthers();
        if (!"true".equals(confirmed) && !"false".equals(confirmed)) {
            problems.add(new FieldProblem("/confirmed", "Say true or false"));
        }
        JsonFields.refuse(problems);
        decision.accept(new Said("true".equals(confirmed), reason));
        return list();
    }

    private static Response entered(EntryService.Entered entered) {
        JsonObject json = JsonText.fields("id", entered.id());
        return Response.status(entered.before() ? Response.Status.OK : Response.Status.CREATED)
                .entity(json.toString())
                .build();
    }
}
