package org.patchlag.query.control;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.Reading;

/**
 * A report in a list, in the version that its reader may see.
 *
 * @param reference its reference
 * @param state its state
 * @param hospital the hospital's name
 * @param groupId the hospital's group
 * @param hospitalReference the hospital's own reference
 * @param vendor the vendor's name
 * @param model the model's name
 * @param deviceType the device type's code
 * @param deviceTypeLabel the device type for people
 * @param threats the threats' names, with commas
 * @param unitsAffected how many units
 * @param submittedOn the day of the first submission
 * @param lastConfirmed the last day on which it was known to be so
 * @param ending how its time to patch stands
 * @param endedBy what ended that
 * @param lowerDays its least length
 * @param upperDays its greatest length
 */
public record ReportLine(
        String reference,
        ReportState state,
        String hospital,
        UUID groupId,
        @Nullable String hospitalReference,
        @Nullable String vendor,
        @Nullable String model,
        @Nullable String deviceType,
        @Nullable String deviceTypeLabel,
        @Nullable String threats,
        @Nullable Integer unitsAffected,
        LocalDate submittedOn,
        LocalDate lastConfirmed,
        Ending ending,
        @Nullable EventKind endedBy,
        @Nullable Integer lowerDays,
        @Nullable Integer upperDays) {

    /** Its time to patch in words. */
    public String timeToPatch() {
        return new Reading(
                        DelayClock.TIME_TO_PATCH, ending, endedBy, lowerDays, upperDays, DayRange.UNKNOWN, "no start")
                .inWords();
    }

    /** The device in words. */
    public String device() {
        return String.format(Locale.UK, "%s %s", vendor == null ? "" : vendor, model == null ? "" : model)
                .strip();
    }
}
