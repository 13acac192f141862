package org.patchlag.benchmark.control;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Ending;

/**
 * Accepted reports that are alike in all that counts in an edition, for one clock.
 *
 * @param groupId the hospital group
 * @param vendorId the vendor of the catalogue; null where the report names none
 * @param modelId the model of the catalogue; null where the report names none
 * @param deviceType the code of the device type
 * @param half the half-year of the start, or of the filing where the start is not known: 2 year + (0 or 1)
 * @param country the hospital's country
 * @param ending how the clock stands
 * @param lowerDays its least length; null where it cannot be computed. Where the vendor will never stop it, the days
 *     from the start to the edition's day: such a case stays at risk
 * @param upperDays its greatest length; null where it has not stopped
 * @param entryDay the day after which the case was under observation; -1 for from the start
 * @param certified whether the hospital group certifies that it files every case of that time
 * @param prospective whether it was filed while it was open, or within the policy's days
 * @param mature whether it began long enough before the edition's day
 * @param unconfirmed whether it is open and has not been confirmed for more than 90 days
 * @param contested whether the vendor contests a fact of it
 * @param promiseId the vendor's promise in force at the start; null where there was none
 * @param reports how many
 * @param units how many units are affected in all
 */
public record CohortRow(
        UUID groupId,
        @Nullable UUID vendorId,
        @Nullable UUID modelId,
        String deviceType,
        int half,
        String country,
        Ending ending,
        @Nullable Integer lowerDays,
        @Nullable Integer upperDays,
        int entryDay,
        boolean certified,
        boolean prospective,
        boolean mature,
        boolean unconfirmed,
        boolean contested,
        @Nullable UUID promiseId,
        long reports,
        long units) {
    /** Whether the clock has a length that can be counted. */
    boolean computable() {
        return ending != Ending.NOT_COMPUTABLE && lowerDays != null;
    }

    /** Whether it stopped. */
    boolean stopped() {
        return ending == Ending.STOPPED;
    }
}
