package org.patchlag.reply.boundary;

import org.patchlag.access.Invitation;

/** Invitations in words. */
final class InvitationWords {
    private InvitationWords() {}

    /** How one stands, which can be accepted or not. */
    static String state(Invitation invitation, boolean holds) {
        if (invitation.acceptedAt() != null) {
            return "accepted " + FactLine.day(invitation.acceptedAt());
        }
        if (invitation.withdrawnAt() != null) {
            return "withdrawn";
        }
        return (holds ? "holds until " : "ended ") + FactLine.day(invitation.expiresAt());
    }
}
