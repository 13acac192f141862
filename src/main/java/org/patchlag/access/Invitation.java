package org.patchlag.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.tenancy.Role;

/**
 * An invitation to open an account in an organisation.
 *
 * @param organisationId the organisation
 * @param id its id
 * @param reference how both sides call it
 * @param email whose account it will be; being read there is what verifies the address
 * @param name the person
 * @param role what the account may do
 * @param invitedByName who invited
 * @param invitedAt when
 * @param expiresAt when its link ends
 * @param acceptedAt when the account was opened; null before
 * @param withdrawnAt when it was taken back; null if it was not
 */
public record Invitation(
        UUID organisationId,
        UUID id,
        String reference,
        String email,
        String name,
        Role role,
        String invitedByName,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant withdrawnAt) {
    /** For how long its link holds once the mail has left. */
    public static final Duration HOLDS_FOR = Duration.ofDays(7);

    /** Whether it can be accepted. */
    public boolean holdsAt(Instant now) {
        return waits() && now.isBefore(expiresAt);
    }

    /** Whether it was neither accepted nor withdrawn. */
    public boolean waits() {
        return acceptedAt == null && withdrawnAt == null;
    }
}
