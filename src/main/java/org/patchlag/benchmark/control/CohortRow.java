package org.patchlag.benchmark.control;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Ending;

/**
 * Accepted reports that are alike in all that counts in an edition.
 *
 * @param groupId the hospital group
 * @param vendor the vendor of the catalogue; null where the report names none
 * @param model the model of the catalogue; null where the report names none
 * @param deviceType the label of the device type
 * @param ending how the clock stands
 * @param lowerDays its least length; null where it cannot be computed
 * @param upperDays its greatest length; null where it has not stopped
 * @param began the latest day on which the case can have begun; where that is not known, the day of filing
 * @param reports how many
 */
public record CohortRow(
        UUID groupId,
        @Nullable String vendor,
        @Nullable String model,
        String deviceType,
        Ending ending,
        @Nullable Integer lowerDays,
        @Nullable Integer upperDays,
        LocalDate began,
        long reports) {}
