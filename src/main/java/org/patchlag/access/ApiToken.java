package org.patchlag.access;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token with which a program uses the API as an account.
 *
 * @param organisationId the account's organisation
 * @param id its id
 * @param accountId the account
 * @param name what the owner calls it
 * @param createdAt when it was made
 * @param expiresAt when it ends
 * @param revokedAt when it was revoked
 * @param lastUsedAt when it was last used, to the minute
 */
public record ApiToken(
        UUID organisationId,
        UUID id,
        UUID accountId,
        String name,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt)
        implements Serializable {
    private static final Duration USED_EVERY = Duration.ofMinutes(1);

    /** Whether it may be used. */
    public boolean holdsAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** Whether its use should be noted: once a minute is enough. */
    public boolean dueToBeNoted(Instant now) {
        return lastUsedAt == null || !now.isBefore(lastUsedAt.plus(USED_EVERY));
    }
}
