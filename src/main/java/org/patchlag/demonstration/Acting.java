package org.patchlag.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Organisation;
import org.patchlag.tenancy.OrganisationKind;
import org.patchlag.tenancy.Role;

/** Calls use cases as somebody, outside any request. */
@ApplicationScoped
public class Acting {
    @Inject
    private Caller caller;

    /** Does something as this account. */
    @ActivateRequestContext
    public <T> T as(Caller.Identity identity, Supplier<T> work) {
        caller.become(identity);
        return work.get();
    }

    /** The operator, before there is one. */
    static Caller.Identity operator() {
        UUID nobody = new UUID(0, 0);
        return new Caller.Identity(
                nobody,
                "Demonstration",
                nobody,
                "Demonstration",
                OrganisationKind.OPERATOR,
                "GB",
                Set.of(),
                nobody,
                EnumSet.of(Role.OPERATOR),
                true);
    }

    /** Somebody of this organisation. */
    static Caller.Identity member(Organisation organisation, UUID account, String name, Role... roles) {
        return Caller.Identity.of(organisation, account, name, Set.of(roles));
    }
}
