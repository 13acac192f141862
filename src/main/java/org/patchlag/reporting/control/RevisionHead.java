package org.patchlag.reporting.control;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who made a revision, when and why.
 *
 * @param revision its number, from 1
 * @param submitted whether the regulator may read it
 * @param authorId the account
 * @param authorName the person's name
 * @param createdAt when
 * @param changeNote what was changed, in the author's words
 */
public record RevisionHead(
        int revision,
        boolean submitted,
        UUID authorId,
        String authorName,
        Instant createdAt,
        @Nullable String changeNote) {}
