package org.patchlag.benchmark.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor last wanted said in a regulator's editions, and has not withdrawn.
 *
 * @param regulator the regulator's name
 * @param words what it says
 * @param enteredAt when it was entered
 * @param confirmed whether the regulator confirmed it; null before that is decided
 * @param reason why not; null where nothing was said
 */
public record OwnStatement(
        String regulator,
        String words,
        Instant enteredAt,
        @Nullable Boolean confirmed,
        @Nullable String reason) {}
