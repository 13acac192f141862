package org.patchlag.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.Organisation;
import org.patchlag.tenancy.OrganisationRepository;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/** The operator's care of the accounts. */
@UseCase
@RolesAllowed(Role.Names.OPERATOR)
public class AccountService {
    /** Characters that a password has at least. */
    public static final int SHORTEST_PASSWORD = 12;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    /**
     * Opens an account.
     *
     * @return its id
     * @throws ProblemException naming each wrong field
     */
    public UUID open(NewAccount asked) {
        Organisation organisation =
                organisations.find(asked.organisation()).orElseThrow(() -> ProblemException.notFound("organisation"));
        List<FieldProblem> problems = new ArrayList<>();
        if (!asked.email().contains("@")) {
            problems.add(new FieldProblem("/email", "Enter an e-mail address, like name@hospital.example"));
        }
        if (asked.password().length() < SHORTEST_PASSWORD) {
            problems.add(
                    new FieldProblem("/password", "Enter a password of at least " + SHORTEST_PASSWORD + " characters"));
        }
        if (asked.roles().isEmpty() || asked.roles().stream().anyMatch(role -> role.kind() != organisation.kind())) {
            problems.add(new FieldProblem("/roles", "Choose roles that fit the kind of the organisation"));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_FIELDS, "The account was not opened.", problems);
        }
        Account account = new Account(UUID.randomUUID(), asked, passwords.hash(asked.password()), clock.instant());
        if (!accounts.add(account)) {
            throw new ProblemException(
                    ProblemType.INVALID_FIELDS,
                    "The account was not opened.",
                    List.of(new FieldProblem("/email", "An account with this address exists already")));
        }
        return account.id();
    }
}
