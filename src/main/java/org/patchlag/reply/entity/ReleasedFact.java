package org.patchlag.reply.entity;

import org.patchlag.timeline.Asserter;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;

/**
 * A dated event as the hospital has it.
 *
 * @param position its place in the case
 * @param kind what happened
 * @param dateText when, as {@link FuzzyDate#text} writes it
 */
public record ReleasedFact(int position, EventKind kind, String dateText) {
    /** As an event. */
    public Event event() {
        return new Event(kind, FuzzyDate.parse(dateText), Asserter.HOSPITAL);
    }
}
