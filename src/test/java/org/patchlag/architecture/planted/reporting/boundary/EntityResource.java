package org.patchlag.architecture.planted.reporting.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import org.patchlag.architecture.planted.reporting.entity.FiledEntity;

@PermitAll
class EntityResource {
    @POST
    public void file(FiledEntity entity) {}
}
