package org.patchlag.reporting.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchlag.timeline.EventKind;

/**
 * An event of a report with every version of its date. A revision that says of it what the one before said is no version.
 *
 * @param kind what happened
 * @param versions the versions, the first first; at least one
 * @param places its place among the events of each revision that tells it, by the revision's number
 */
public record DatedEvent(EventKind kind, List<DateVersion> versions, Map<Integer, Integer> places) {
    /** Keeps its own lists. */
    public DatedEvent {
        versions = List.copyOf(versions);
        places = Map.copyOf(places);
    }

    /** Whether it is the event at this place of a revision. */
    public boolean isAt(int revision, int place) {
        return Integer.valueOf(place).equals(places.get(revision));
    }

    /** The version that a revision has; empty where that does not tell of the event. */
    public Optional<DateVersion> in(int revision) {
        return versions.stream()
                .filter(version -> version.from().revision() <= revision)
                .reduce((earlier, later) -> later)
                .filter(DateVersion::told);
    }
}
