package org.patchlag.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.patchlag.platform.ProblemException;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/** The operator's inviting of people to open their accounts themselves: nobody else ever knows their password. */
@UseCase
@RolesAllowed(Role.Names.OPERATOR)
public class InvitationService {
    @Inject
    private Invitations invitations;

    /**
     * Invites somebody into an organisation, by mail.
     *
     * @return the invitation's reference
     * @throws ProblemException naming each wrong field
     */
    public String invite(UUID organisation, String email, String name, Role role) {
        return invitations.invite(organisation, email, name, role);
    }

    /** All invitations, the latest first. */
    public List<Invitation> list() {
        return invitations.list();
    }

    /** Takes an invitation back: its link ends. */
    public void withdraw(UUID id) {
        invitations.withdraw(id);
    }
}
