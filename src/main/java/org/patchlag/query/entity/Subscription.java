package org.patchlag.query.entity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to be told by mail when the result of a saved query changes.
 *
 * @param subscribedAt since when
 * @param reports how many reports the result had when it was last known
 * @param knownAt when that was
 * @param told the last change that a mail told of; null for none
 * @param unreadableAt when it was found that the query can no longer be read; null where it can
 */
public record Subscription(
        Instant subscribedAt,
        long reports,
        Instant knownAt,
        @Nullable Change told,
        @Nullable Instant unreadableAt) {
    /** How long after a look the next one is due. */
    public static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    /** How long after a mail the next look is due, so that there is at most one mail in that time. */
    public static final Duration BETWEEN_MAILS = Duration.ofDays(1);

    /**
     * A change of a result.
     *
     * @param at when it was noticed
     * @param since when the result was last known before
     * @param before how many reports it had then
     * @param after how many it has
     * @param renewed of these, how many are there in a version that is newer than {@code since}
     */
    public record Change(Instant at, Instant since, long before, long after, long renewed) {
        /** The change in words. */
        public String inWords() {
            String number = after == before
                    ? reports(after) + ", as many as before, but not the same ones or not in the same versions"
                    : reports(after) + " instead of " + before;
            return renewed == 0 ? number : number + "; " + renewed + " in a version that is new since then";
        }

        private static String reports(long count) {
            return count + (count == 1 ? " report" : " reports");
        }
    }

    /** When the result is looked at again, after it was at a moment: after a mail, not before another is allowed. */
    public static Instant nextLook(Instant lookedAt, boolean mailed) {
        return lookedAt.plus(mailed ? BETWEEN_MAILS : BETWEEN_LOOKS);
    }
}
