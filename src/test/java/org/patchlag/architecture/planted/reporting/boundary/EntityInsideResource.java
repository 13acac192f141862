package org.patchlag.architecture.planted.reporting.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import java.util.List;
import org.patchlag.architecture.planted.reporting.entity.FiledEntity;

@PermitAll
class EntityInsideResource {
    record Listed(List<FiledEntity> reports) {}

    @GET
    public List<Listed> list() {
        return List.of();
    }
}
