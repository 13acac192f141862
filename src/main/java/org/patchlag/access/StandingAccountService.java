package org.patchlag.access;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.PlatformScope;
import org.patchlag.tenancy.UseCase;

/** Whose work goes on in the background, with the roles and the jurisdiction that the account has by then. */
@UseCase
@PlatformScope
@PermitAll
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class StandingAccountService {
    @Inject
    private AccountRepository accounts;

    @Inject
    private AccessPolicy policy;

    /** The account as it stands now; empty where it may not sign in. */
    public Optional<Caller.Identity> find(UUID organisation, UUID account) {
        return accounts.findIdentity(organisation, account)
                .filter(found -> policy.maySignIn(found.enabled(), found.accountDemonstration()))
                .map(AccountIdentity::identity);
    }
}
