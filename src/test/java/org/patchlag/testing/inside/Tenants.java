package org.patchlag.testing.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.patchlag.access.AccountService;
import org.patchlag.access.NewAccount;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.NewOrganisation;
import org.patchlag.tenancy.Organisation;
import org.patchlag.tenancy.OrganisationService;
import org.patchlag.tenancy.Role;

/** Hospitals with an account each, and reading as somebody of one of them. */
@ApplicationScoped
public class Tenants {
    @Inject
    private OrganisationService organisations;

    @Inject
    private AccountService accounts;

    @Inject
    private InUseCase useCase;

    @Inject
    private Caller caller;

    /**
     * A hospital and its one account.
     *
     * @param organisation the hospital
     * @param account the account's id
     */
    public record Tenant(Organisation organisation, UUID account) {
        /** Somebody who may file there. */
        public Caller.Identity reporter() {
            return Callers.of(organisation, Role.REPORTER);
        }
    }

    /** Founds a hospital with an account; the request is the operator's from then on. */
    public Tenant found(String name) {
        caller.become(Callers.operator());
        UUID id = organisations.found(NewOrganisation.hospital(name, "NZ", null, true));
        UUID account = accounts.open(new NewAccount(
                id, "reporter@" + id + ".example", "Reporter", "a long enough password", Set.of(Role.REPORTER), true));
        return new Tenant(organisations.get(id), account);
    }

    /** Reads in a use case as this caller; begins a request where none is under way. */
    @ActivateRequestContext
    public <T> T readAs(Caller.Identity identity, Function<Rows, T> question) {
        caller.become(identity);
        return useCase.read(question);
    }
}
