package org.patchlag.triage.control;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.triage.entity.QuestionState;

/**
 * A curator's question about a report, and the hospital's answer.
 *
 * @param number its number within the report, from 1
 * @param text the question
 * @param askedBy the account of who asked
 * @param askedByOrganisation the regulator of that one; null where it is not known any more
 * @param askedByName who asked
 * @param askedAt when
 * @param answer the answer; null for none
 * @param answeredByName who answered
 * @param answeredAt when
 * @param settledByName the curator who said that this will do; null while nobody has
 * @param settledAt when
 */
public record Question(
        int number,
        String text,
        UUID askedBy,
        @Nullable UUID askedByOrganisation,
        String askedByName,
        Instant askedAt,
        @Nullable String answer,
        @Nullable String answeredByName,
        @Nullable Instant answeredAt,
        @Nullable String settledByName,
        @Nullable Instant settledAt) {

    /** For whom it waits. */
    public QuestionState state() {
        return settledAt != null
                ? QuestionState.SETTLED
                : answeredAt != null ? QuestionState.ANSWERED : QuestionState.ASKED;
    }
}
