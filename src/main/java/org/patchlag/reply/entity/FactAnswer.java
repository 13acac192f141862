package org.patchlag.reply.entity;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Asserter;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;

/**
 * What a vendor has said to a fact, and what was decided on it. Answers are only ever added; of several to one fact the
 * last one is in force.
 *
 * @param number counts the answers of a case
 * @param position the fact's place; null for a fact of the vendor's own
 * @param kind what happened
 * @param answer what the vendor says
 * @param dateText the vendor's date; null where it gives none
 * @param evidence what it bases that on, in its words
 * @param evidenceLink where that can be seen
 * @param answeredByName who answered
 * @param answeredAt when
 * @param version whose version counts; null while that is not decided
 * @param reason why
 * @param decidedByName who decided
 * @param decidedAt when
 */
public record FactAnswer(
        int number,
        @Nullable Integer position,
        EventKind kind,
        AnswerKind answer,
        @Nullable String dateText,
        @Nullable String evidence,
        @Nullable String evidenceLink,
        String answeredByName,
        Instant answeredAt,
        @Nullable Version version,
        @Nullable String reason,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt) {

    /** Whose version of a fact. */
    public enum Version {
        HOSPITAL,
        VENDOR;

        /** The version that a form or a client names, "hospital" or "vendor"; null for anything else. */
        public static @Nullable Version of(@Nullable String named) {
            return "vendor".equals(named) ? VENDOR : "hospital".equals(named) ? HOSPITAL : null;
        }
    }

    /** The same as the vendor's, of whose people it names none, without the link to the evidence. */
    FactAnswer inTheNameOf(String vendor) {
        return new FactAnswer(
                number,
                position,
                kind,
                answer,
                dateText,
                evidence,
                null,
                vendor,
                answeredAt,
                version,
                reason,
                decidedByName,
                decidedAt);
    }

    /** Whether somebody has to decide on it. */
    public boolean undecided() {
        return answer.contests() && version == null;
    }

    /** Whether it was decided for the vendor. */
    public boolean prevailed() {
        return answer.contests() && version == Version.VENDOR;
    }

    /** The vendor's event, where it gives a date. */
    public Event event() {
        return new Event(kind, FuzzyDate.parse(Objects.requireNonNull(dateText)), Asserter.VENDOR);
    }
}
