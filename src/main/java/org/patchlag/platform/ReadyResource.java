package org.patchlag.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whether the application is ready, for whoever has just started it. */
@Path("ready")
@ApplicationScoped
@PermitAll
public class ReadyResource {
    @Inject
    private Startup startup;

    /** 200 once everything is loaded; until then 503 with what is being done. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public Response ready() {
        String pending = startup.pending();
        return pending.isEmpty()
                ? Response.ok("ready").build()
                : Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .entity(pending)
                        .build();
    }
}
