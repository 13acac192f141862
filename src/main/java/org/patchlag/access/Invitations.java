package org.patchlag.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.patchlag.notice.NoticeKind;
import org.patchlag.notice.Notices;
import org.patchlag.notice.Recipient;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Organisation;
import org.patchlag.tenancy.OrganisationRepository;
import org.patchlag.tenancy.Role;

/** Invitations within the row scope: for the operator those of all, for an administrator those of the own organisation. */
@ApplicationScoped
class Invitations {
    private static final int LONGEST = 200;
    private static final int REFERENCE_LENGTH = 8;

    @Inject
    private InvitationRepository invitations;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Notices notices;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Invites somebody into an organisation, by mail.
     *
     * @return the invitation's reference
     * @throws ProblemException naming each wrong field
     */
    String invite(UUID organisation, String email, String name, Role role) {
        Organisation where =
                organisations.find(organisation).orElseThrow(() -> ProblemException.notFound("organisation"));
        String address = email.strip().toLowerCase(Locale.ROOT);
        List<FieldProblem> problems = new ArrayList<>();
        if (!address.matches("[^@\\s<>,;:\"]+@[^@\\s<>,;:\"]+") || address.length() > LONGEST) {
            problems.add(new FieldProblem("/email", "Enter an e-mail address, like name@vendor.example"));
        }
        if (name.isBlank() || name.length() > LONGEST) {
            problems.add(new FieldProblem("/name", "Enter the person's name"));
        }
        if (role.kind() != where.kind()) {
            problems.add(new FieldProblem("/role", "Choose a role that fits the kind of the organisation"));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_FIELDS, "Nobody was invited.", problems);
        }
        Instant now = clock.instant();
        String reference = "IN-"
                + Token.random("")
                        .text()
                        .replaceAll("[^A-Za-z0-9]", "")
                        .toUpperCase(Locale.ROOT)
                        .substring(0, REFERENCE_LENGTH);
        invitations.add(
                new Invitation(
                        organisation,
                        UUID.randomUUID(),
                        reference,
                        address,
                        name.strip(),
                        role,
                        caller.signedIn().name(),
                        now,
                        now.plus(Invitation.HOLDS_FOR),
                        null,
                        null),
                caller.signedIn().account());
        notices.queue(organisation, NoticeKind.INVITATION, new Recipient.Address(address), reference);
        return reference;
    }

    /** All, the latest first. */
    List<Invitation> list() {
        return invitations.findAll();
    }

    /** Takes one back: its link ends. */
    void withdraw(UUID id) {
        Invitation invitation = list().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("invitation"));
        if (!invitation.waits()) {
            throw new ProblemException(ProblemType.CONFLICT, "This invitation was accepted or withdrawn already.");
        }
        invitations.withdrawn(invitation, clock.instant());
    }
}
