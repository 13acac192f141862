package org.patchlag.demonstration;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.patchlag.tenancy.OrganisationKind;
import org.patchlag.tenancy.OrganisationRepository;
import org.patchlag.tenancy.PlatformScope;
import org.patchlag.tenancy.UseCase;

/** Looks whether a database holds demonstration data. */
@UseCase
@PlatformScope
@PermitAll
public class DemonstrationCheck {
    @Inject
    private OrganisationRepository organisations;

    /** Whether demonstration data is there, if only some. */
    public boolean begun() {
        return organisations.hasDemonstration();
    }

    /** Whether all of it is there: the platform's operator is founded last. */
    public boolean complete() {
        return organisations.findAll().stream()
                .anyMatch(found -> found.demonstration() && found.kind() == OrganisationKind.OPERATOR);
    }
}
