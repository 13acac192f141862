package org.patchlag.architecture.planted.reporting.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import java.util.List;
import org.patchlag.architecture.planted.reporting.control.InnocentService;

/** Breaks nothing. */
@PermitAll
class InnocentResource {
    InnocentService service = new InnocentService();

    @GET
    public List<Answer> list() {
        return List.of();
    }
}
