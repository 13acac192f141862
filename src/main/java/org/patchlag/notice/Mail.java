package org.patchlag.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one address.
 *
 * @param organisationId on whose behalf
 * @param id its id
 * @param noticeId the notice that it carries
 * @param kind what that says
 * @param reference what that is about; null in a mail to a hospital, which does not say so
 * @param address where it goes
 * @param state how far it has come
 * @param attempts how often it has been tried
 * @param nextAttemptAt when it is tried again, if it waits
 * @param createdAt when its notice was written
 * @param sentAt when a mail server took it; null before
 * @param bouncedAt when it came back; null if it has not
 * @param problem what was wrong the last time; null for nothing
 */
public record Mail(
        UUID organisationId,
        UUID id,
        UUID noticeId,
        NoticeKind kind,
        @Nullable String reference,
        String address,
        State state,
        int attempts,
        Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant bouncedAt,
        @Nullable String problem) {

    /** How far a mail has come. */
    public enum State {
        WAITING,
        /** A mail server took it. */
        SENT,
        /** It was refused for good, at once or later. */
        BOUNCED,
        /** No mail server could be brought to take it. */
        GIVEN_UP
    }

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(15),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofDays(1));

    /** How long to wait after so many attempts that failed; null where it is given up: after some two days. */
    static @Nullable Duration waitAfter(int attempts) {
        return attempts > WAITS.size() ? null : WAITS.get(Math.max(0, attempts - 1));
    }
}
