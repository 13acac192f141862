package org.patchlag.access;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.patchlag.notice.SecretLink;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.OrganisationRepository;
import org.patchlag.tenancy.PlatformScope;
import org.patchlag.tenancy.UseCase;

/** Opening the account that one was invited to, with the secret link of the mail and a password of one's own. */
@UseCase
@PlatformScope
@PermitAll
public class WelcomeService {
    private static final String PREFIX = "pli_";

    @Inject
    private InvitationRepository invitations;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    /** Gives the link of a mail that leaves now its secret; that of an earlier try of the same mail ends. */
    public void addSecret(@Observes SecretLink link) {
        Token token = Token.random(PREFIX);
        invitations.renew(link.reference(), token.hash(), clock.instant().plus(Invitation.HOLDS_FOR));
        link.add("?invitation=" + token.text());
    }

    /** Whom the link invites; empty where it is unknown, used, withdrawn or too old, which all look alike. */
    public Optional<Invitation> find(String secret) {
        return invitations.findByHash(new Token(secret).hash()).filter(found -> found.holdsAt(clock.instant()));
    }

    /**
     * Opens the account.
     *
     * @throws ProblemException where the link does not hold, the password is too short, or there is an account of this
     *     address already
     */
    public void accept(String secret, String password) {
        Invitation invitation = find(secret)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.CONFLICT, "This link has been used or has ended. Ask to be invited again."));
        if (password.length() < AccountService.SHORTEST_PASSWORD) {
            String message = "Enter a password of at least " + AccountService.SHORTEST_PASSWORD + " characters";
            throw new ProblemException(
                    ProblemType.INVALID_FIELDS, message, List.of(new FieldProblem("/password", message)));
        }
        Instant now = clock.instant();
        boolean demonstration = organisations
                .find(invitation.organisationId())
                .orElseThrow(() -> ProblemException.notFound("organisation"))
                .demonstration();
        NewAccount asked = new NewAccount(
                invitation.organisationId(),
                invitation.email(),
                invitation.name(),
                password,
                Set.of(invitation.role()),
                demonstration);
        if (!accounts.add(new Account(UUID.randomUUID(), asked, passwords.hash(password), now))) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "There is an account with this address already. Sign in with it.");
        }
        invitations.accepted(invitation, now);
    }
}
