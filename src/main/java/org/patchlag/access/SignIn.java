package org.patchlag.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A browser that has signed in.
 *
 * @param organisationId the account's organisation
 * @param id its id
 * @param accountId the account
 * @param createdAt when the password was entered
 * @param lastSeenAt when it was last used, to the minute
 */
public record SignIn(UUID organisationId, UUID id, UUID accountId, Instant createdAt, Instant lastSeenAt) {
    /** Unused for so long, it ends. */
    public static final Duration IDLE_LIMIT = Duration.ofMinutes(20);

    /** So long after the password was entered, it ends whatever happens. */
    public static final Duration ABSOLUTE_LIMIT = Duration.ofHours(12);

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    /** Whether it still holds. */
    public boolean holdsAt(Instant now) {
        return now.isBefore(lastSeenAt.plus(IDLE_LIMIT)) && now.isBefore(createdAt.plus(ABSOLUTE_LIMIT));
    }

    /** Whether its use should be noted: once a minute is enough, and spares a write for every picture of a page. */
    public boolean dueToBeSeen(Instant now) {
        return !now.isBefore(lastSeenAt.plus(SEEN_EVERY));
    }
}
