package org.patchlag.reply.entity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;

/**
 * What a clock says once the vendor's answers are taken in.
 *
 * @param clock the clock
 * @param standing whether it stands in place of the hospital's version, or is what it may be besides
 * @param ending how the clock stands
 * @param lowerDays its least length; null where it cannot be computed
 * @param upperDays its greatest length; null where it has not ended
 * @param startEarliest the first day on which it can have begun; null where that is not known
 * @param startLatest the last one
 */
public record StandingReading(
        DelayClock clock,
        Standing standing,
        Ending ending,
        @Nullable Integer lowerDays,
        @Nullable Integer upperDays,
        @Nullable LocalDate startEarliest,
        @Nullable LocalDate startLatest) {

    /** How a reading stands. */
    public enum Standing {
        /** All that was decided for the vendor is in it: it stands in place of the hospital's version. */
        DECIDED,
        /** The bounds of all that is contested and not decided. */
        CONTESTED
    }
}
