package org.patchlag.query.control;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Ending;

/**
 * Accepted reports that are alike in what a clock says of them, once the vendor's answers are taken in as the editions do.
 *
 * @param hospitalId the hospital
 * @param groupId the group that it belongs to
 * @param ending how the clock stands
 * @param lowerDays its least length; of cases that will never be fixed that to the as-of day, for they stay at risk
 * @param upperDays its greatest length
 * @param vendorId the vendor of the catalogue; null where they name none of it, or several
 * @param contested whether the vendor contests what the clock rests on
 * @param closedWhenFiled whether it may have ended by the day on which it was filed
 * @param promise what the vendor promised of the clock when it began; null for nothing
 * @param reports how many
 */
public record CountedDuration(
        UUID hospitalId,
        UUID groupId,
        Ending ending,
        @Nullable Integer lowerDays,
        @Nullable Integer upperDays,
        @Nullable UUID vendorId,
        boolean contested,
        boolean closedWhenFiled,
        @Nullable Promised promise,
        long reports) {
    /**
     * What a vendor promises of a clock, in one of its versions: two that promise the same are held against two sets of cases.
     *
     * @param id the version
     * @param days that it ends within so many days
     * @param share in how many cases, 0 to 1; null for a bare deadline
     */
    public record Promised(UUID id, int days, @Nullable Double share) {}

    /** Whether the clock says anything of them. */
    boolean computable() {
        return lowerDays != null && ending != Ending.NOT_COMPUTABLE;
    }

    /** Whether it stopped, within bounds. */
    boolean imprecise() {
        return computable() && ending == Ending.STOPPED && !Objects.equals(lowerDays, upperDays);
    }
}
