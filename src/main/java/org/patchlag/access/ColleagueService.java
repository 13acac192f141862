package org.patchlag.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/** A manufacturer's administrator invites colleagues; always into the own organisation, which the caller cannot choose. */
@UseCase
@RolesAllowed(Role.Names.MANUFACTURER_ADMINISTRATOR)
public class ColleagueService {
    private static final int MOST_WAITING = 20;
    // Taken back or not: each has sent a mail.
    private static final int MOST_A_DAY = 40;

    @Inject
    private Invitations invitations;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Everybody with an account in the caller's organisation, by name. */
    public List<Colleague> colleagues() {
        return accounts.findColleagues(caller.signedIn().organisation());
    }

    /** The organisation's invitations, the latest first. */
    public List<Invitation> invitations() {
        return invitations.list();
    }

    /** Whether an invitation can be accepted now. */
    public boolean holds(Invitation invitation) {
        return invitation.holdsAt(clock.instant());
    }

    /**
     * Invites a colleague, by mail.
     *
     * @param administrator whether that one may invite others, too
     * @return the invitation's reference
     * @throws ProblemException naming each wrong field, or where too many wait
     */
    public String invite(String email, String name, boolean administrator) {
        if (invitations().stream().filter(this::holds).count() >= MOST_WAITING) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    MOST_WAITING + " of your invitations wait already. Withdraw those that are not needed.");
        }
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        if (invitations().stream()
                        .filter(one -> one.invitedAt().isAfter(yesterday))
                        .count()
                >= MOST_A_DAY) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "You have invited " + MOST_A_DAY + " colleagues within a day. Invite further ones tomorrow.");
        }
        return invitations.invite(
                caller.signedIn().organisation(),
                email,
                name,
                administrator ? Role.MANUFACTURER_ADMINISTRATOR : Role.RESPONDER);
    }

    /** Takes an invitation back: its link ends. */
    public void withdraw(UUID id) {
        invitations.withdraw(id);
    }
}
