package org.patchlag.query;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Ending;

/**
 * Reports that are alike in their time to patch.
 *
 * @param groupId the hospital group
 * @param ending how the clock stands
 * @param lowerDays its least length
 * @param upperDays its greatest length
 * @param startLatest the latest day on which it began
 * @param counts whether this version is the accepted one; else it is in no figure
 * @param reports how many
 */
public record CountedDuration(
        UUID groupId,
        Ending ending,
        @Nullable Integer lowerDays,
        @Nullable Integer upperDays,
        @Nullable LocalDate startLatest,
        @Nullable Boolean counts,
        long reports) {}
