package org.patchlag.triage.control;

import java.time.Instant;
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
 * A report that waits for a curator.
 *
 * @param id the report's id, which breaks ties of the order
 * @param reference its reference
 * @param state where it is in its editorial life
 * @param hospital the hospital's name
 * @param vendor the vendor's name or the free text
 * @param model the model's name or the free text
 * @param waitingSince when it was submitted last
 * @param ending how its time to patch stands
 * @param endedBy what ended that
 * @param lowerDays its least length
 * @param upperDays its greatest length
 * @param assignee who looks after it; null for nobody
 * @param asked how many questions wait for the hospital
 * @param answered how many answers wait for a curator
 * @param issue the reference of the vendor issue that it is of; null for none
 */
public record InboxLine(
        UUID id,
        String reference,
        ReportState state,
        String hospital,
        @Nullable String vendor,
        @Nullable String model,
        Instant waitingSince,
        Ending ending,
        @Nullable EventKind endedBy,
        @Nullable Integer lowerDays,
        @Nullable Integer upperDays,
        @Nullable String assignee,
        int asked,
        int answered,
        @Nullable String issue) {

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

    /** For whom its questions wait, in words; empty where none does. */
    public String questions() {
        return answered > 0 ? "answered" : asked > 0 ? "waits for the hospital" : "";
    }
}
