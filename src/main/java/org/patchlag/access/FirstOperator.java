package org.patchlag.access;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import org.patchlag.platform.Configuration;
import org.patchlag.tenancy.NewOrganisation;
import org.patchlag.tenancy.Organisation;
import org.patchlag.tenancy.OrganisationKind;
import org.patchlag.tenancy.OrganisationRepository;
import org.patchlag.tenancy.PlatformScope;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/** At the first start of a real installation: the account that founds all others, as the configuration names it. */
@UseCase
@PlatformScope
@PermitAll
public class FirstOperator {
    private static final Logger LOG = Logger.getLogger(FirstOperator.class.getName());

    @Inject
    private Configuration configuration;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    /** Does nothing where no operator is named, or there is one already. */
    public void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        String email = configuration.operatorEmail().orElse("");
        String password = configuration.operatorPassword().orElse("");
        boolean present = organisations.findAll().stream().anyMatch(found -> found.kind() == OrganisationKind.OPERATOR);
        if (email.isEmpty() || configuration.demonstration() || present) {
            return;
        }
        if (password.length() < AccountService.SHORTEST_PASSWORD) {
            throw new IllegalStateException("Patchlag refuses to start: OPERATOR_PASSWORD must have at least "
                    + AccountService.SHORTEST_PASSWORD + " characters.");
        }
        Organisation operator =
                new Organisation(UUID.randomUUID(), NewOrganisation.operator("Operator", "GB", false), clock.instant());
        organisations.add(operator);
        NewAccount asked = new NewAccount(operator.id(), email, "Operator", password, Set.of(Role.OPERATOR), false);
        accounts.add(new Account(UUID.randomUUID(), asked, passwords.hash(password), clock.instant()));
        LOG.info("The first operator's account was opened");
    }
}
