package org.patchlag.architecture.planted.reporting.control;

import jakarta.annotation.security.RolesAllowed;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

@UseCase
class OpenService {
    @RolesAllowed(Role.Names.REPORTER)
    public void guarded() {}

    public void forgotten() {}
}
