package org.patchlag.testing.inside;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Organisation;
import org.patchlag.tenancy.OrganisationKind;
import org.patchlag.tenancy.Role;

/** Identities for tests that call use cases directly. */
public final class Callers {
    private Callers() {}

    /** The operator, who may found organisations. */
    public static Caller.Identity operator() {
        return new Caller.Identity(
                UUID.randomUUID(),
                "Test operator",
                UUID.randomUUID(),
                "Test operator",
                OrganisationKind.OPERATOR,
                "GB",
                Set.of(),
                UUID.randomUUID(),
                EnumSet.of(Role.OPERATOR),
                false);
    }

    /** Somebody of this organisation with these roles. */
    public static Caller.Identity of(Organisation organisation, Role... roles) {
        return new Caller.Identity(
                UUID.randomUUID(),
                "Test person",
                organisation.id(),
                organisation.name(),
                organisation.kind(),
                organisation.country(),
                organisation.countries(),
                organisation.groupId(),
                Set.of(roles),
                false);
    }
}
