package org.patchlag.architecture.planted.reporting.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

class OpenResource {
    @GET
    @PermitAll
    public String open() {
        return "";
    }

    @POST
    public void forgotten() {}
}
