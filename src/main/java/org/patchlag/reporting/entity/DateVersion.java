package org.patchlag.reporting.entity;

import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Event;

/**
 * What a report says of one event from one revision on.
 *
 * @param from the revision that first said so
 * @param event the event with its date as it is recorded; null where it is told no longer
 */
public record DateVersion(ToldRevision from, @Nullable Event event) {
    /** Whether the event is told. */
    public boolean told() {
        return event != null;
    }

    boolean says(Event other) {
        return event != null
                && event.by() == other.by()
                && event.date().text().equals(other.date().text());
    }
}
