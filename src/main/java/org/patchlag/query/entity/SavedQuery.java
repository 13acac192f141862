package org.patchlag.query.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody keeps under a name, as one reader sees it.
 *
 * @param id its id
 * @param reference by which people and mails name it
 * @param name its name
 * @param own whether it is the reader's
 * @param ownerName whose it is
 * @param shared whether colleagues of the organisation see it
 * @param question what it asks
 * @param changedAt when it was last changed
 * @param version grows with each change
 * @param subscription the reader's; null where there is none
 */
public record SavedQuery(
        UUID id,
        String reference,
        String name,
        boolean own,
        String ownerName,
        boolean shared,
        Question question,
        Instant changedAt,
        int version,
        @Nullable Subscription subscription) {}
