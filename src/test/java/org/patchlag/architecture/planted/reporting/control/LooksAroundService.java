package org.patchlag.architecture.planted.reporting.control;

import jakarta.annotation.security.RolesAllowed;
import org.patchlag.tenancy.CountryScope;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/** A hospital's use case that sees more than it may. */
@UseCase
@RolesAllowed(Role.Names.REPORTER)
class LooksAroundService {
    /** Counts. */
    @CountryScope
    public int count() {
        return 1;
    }
}
