package org.patchlag.architecture.planted.reporting.control;

import jakarta.annotation.security.RolesAllowed;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/** Breaks nothing: its one use case declares a role. */
@UseCase
public class InnocentService {
    /** For a reporter. */
    @RolesAllowed(Role.Names.REPORTER)
    public void file() {}

    void partOfIt() {}
}
