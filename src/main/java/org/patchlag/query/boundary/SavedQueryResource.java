package org.patchlag.query.boundary;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.IfMatch;
import org.patchlag.platform.JsonText;
import org.patchlag.platform.RequestKey;
import org.patchlag.query.control.SavedQueryService;
import org.patchlag.query.control.SubscriptionService;
import org.patchlag.query.entity.SavedQuery;

/** Saved queries over HTTP, and the mails about their results. */
@Path("queries")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SavedQueryResource {
    @Inject
    private SavedQueryService saved;

    @Inject
    private SubscriptionService subscriptions;

    /** One's own, and those that colleagues share. */
    @GET
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    @Operation(summary = "List one's own saved queries and those that colleagues share")
    public String list() {
        JsonArrayBuilder list = JsonText.list();
        saved.list().forEach(one -> list.add(SavedQueryJson.write(one)));
        return JsonText.object().add("queries", list).build().toString();
    }

    /** Keeps a query; with an {@code Idempotency-Key} it may be sent again without harm. */
    @POST
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    @Operation(summary = "Save a query under a name")
    public Response save(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable String body) {
        SavedQueryService.Kept outcome = saved.save(SavedQueryJson.read(body), RequestKey.of(key, body));
        SavedQuery kept = outcome.query();
        return outcome.before() ? shown(kept) : created(kept);
    }

    private static Response created(SavedQuery kept) {
        return Response.created(URI.create("queries/" + kept.reference()))
                .entity(SavedQueryJson.write(kept).toString())
                .tag(Integer.toString(kept.version()))
                .build();
    }

    /** One of them. */
    @GET
    @Path("{reference}")
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    @Operation(summary = "Read a saved query")
    public Response get(@PathParam("reference") String reference) {
        return shown(saved.get(reference));
    }

    /** Says the whole of one's own query again. */
    @PUT
    @Path("{reference}")
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    @Operation(summary = "Change a saved query of one's own")
    public Response change(
            @PathParam("reference") String reference,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable String body) {
        return shown(saved.change(reference, IfMatch.version(ifMatch), SavedQueryJson.read(body)));
    }

    /** Deletes one's own query, and all subscriptions to it. */
    @DELETE
    @Path("{reference}")
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Delete a saved query of one's own")
    public Response delete(
            @PathParam("reference") String reference, @HeaderParam("If-Match") @Nullable String ifMatch) {
        saved.delete(reference, IfMatch.version(ifMatch));
        return Response.noContent().build();
    }

    /** Subscribes the caller to changes of the result; takes no body. */
    @PUT
    @Path("{reference}/subscription")
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Be told by mail when the result changes")
    public Response subscribe(@PathParam("reference") String reference) {
        subscriptions.subscribe(reference);
        return shown(saved.get(reference));
    }

    /** Ends the caller's subscription. */
    @DELETE
    @Path("{reference}/subscription")
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "End the mails")
    public Response unsubscribe(@PathParam("reference") String reference) {
        subscriptions.unsubscribe(reference);
        return shown(saved.get(reference));
    }

    private static Response shown(SavedQuery query) {
        return Response.ok(SavedQueryJson.write(query).toString())
                .tag(Integer.toString(query.version()))
                .build();
    }
}
