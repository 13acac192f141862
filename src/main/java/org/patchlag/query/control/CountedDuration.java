package org.patchlag.query.control;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Ending;

/**
 * Accepted reports that are alike in what a clock says of them.
 *
 * @param groupId the hospital group
 * @param ending how the clock stands
 * @param lowerDays its least length
 * @param upperDays its greatest length
 * @param startLatest the latest day on which it began, of cases that will never be fixed
 * @param reports how many
 */
public record CountedDuration(
        UUID groupId,
        Ending ending,
        @Nullable Integer lowerDays,
        @Nullable Integer upperDays,
        @Nullable LocalDate startLatest,
        long reports) {
    /** Whether the clock says anything of them. */
    boolean computable() {
        return lowerDays != null && ending != Ending.NOT_COMPUTABLE;
    }
}
