package org.patchlag.triage.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.Reading;

/**
 * A report of a vendor issue, in its accepted revision where it has one, else in the submitted one.
 *
 * @param organisationId the hospital
 * @param reportId the report's id there
 * @param reference its reference
 * @param hospital the hospital's name
 * @param country where that is
 * @param state where it is in its editorial life
 * @param counts whether it counts: only then do its dates make the issue's
 * @param model the model's name or the free text
 * @param softwareVersion the device's software version
 * @param lastConfirmed the last day on which it was known to be so
 * @param ending how its time to patch stands
 * @param endedBy what ended that
 * @param lowerDays its least length
 * @param upperDays its greatest length
 * @param linkedByName who linked it
 * @param linkedAt when
 */
public record LinkedReport(
        UUID organisationId,
        UUID reportId,
        String reference,
        String hospital,
        String country,
        ReportState state,
        boolean counts,
        @Nullable String model,
        @Nullable String softwareVersion,
        LocalDate lastConfirmed,
        Ending ending,
        @Nullable EventKind endedBy,
        @Nullable Integer lowerDays,
        @Nullable Integer upperDays,
        String linkedByName,
        Instant linkedAt) {

    /** Its time to patch in words. */
    public String timeToPatch() {
        return new Reading(
                        DelayClock.TIME_TO_PATCH, ending, endedBy, lowerDays, upperDays, DayRange.UNKNOWN, "no start")
                .inWords();
    }
}
