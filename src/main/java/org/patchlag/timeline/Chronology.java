package org.patchlag.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts events on the calendar and beside each other. A relative date is followed to the event that it names, and on from
 * there, so that two dates that are relative to the same event can be compared though nobody knows its day.
 */
final class Chronology {
    private final List<Event> events;
    private final LocalDate lastConfirmed;
    private final Map<EventKind, Integer> firstOfKind = new EnumMap<>(EventKind.class);
    private final List<Root> roots = new ArrayList<>();

    /**
     * Where a date hangs in the end.
     *
     * @param index the event at the end of the chain; null where the chain leads nowhere
     * @param min least days after that event
     * @param max most days after it
     */
    private record Root(@Nullable Integer index, int min, int max) {}

    Chronology(List<Event> events, LocalDate lastConfirmed) {
        this.events = List.copyOf(events);
        this.lastConfirmed = lastConfirmed;
        for (int i = 0; i < events.size(); i++) {
            firstOfKind.putIfAbsent(events.get(i).kind(), i);
        }
        for (int i = 0; i < events.size(); i++) {
            roots.add(rootOf(i));
        }
    }

    Optional<Integer> first(EventKind kind) {
        return Optional.ofNullable(firstOfKind.get(kind));
    }

    /** Whether a relative date leads in a circle or to an event that the report lacks. */
    boolean leadsNowhere(int index) {
        return roots.get(index).index() == null;
    }

    DayRange daysOf(int index) {
        Root root = roots.get(index);
        if (root.index() == null) {
            return DayRange.UNKNOWN;
        }
        return calendar(events.get(root.index()).date()).plus(root.min(), root.max());
    }

    /** How long one event came after another: as it was said, and else by the calendar up to the last confirmation. */
    Lag lag(int start, int end) {
        Lag said = related(start, end);
        return said.equals(Lag.UNKNOWN) ? Lag.between(daysOf(start), daysOf(end).notAfter(lastConfirmed)) : said;
    }

    private Lag related(int start, int end) {
        Root from = roots.get(start);
        Root to = roots.get(end);
        if (from.index() == null || !from.index().equals(to.index())) {
            return Lag.UNKNOWN;
        }
        return start == end
                ? new Lag(0, 0)
                : along(start, end).orElseGet(() -> new Lag(to.min() - from.max(), to.max() - from.min()));
    }

    // Where one hangs on the other, only the way between the two counts: its start's own vagueness does not widen it.
    private Optional<Lag> along(int start, int end) {
        int min = 0;
        int max = 0;
        int at = end;
        while (at != start && events.get(at).date() instanceof RelativeDate relative) {
            min += relative.minDays();
            max += relative.maxDays();
            at = firstOfKind.getOrDefault(relative.anchor(), start);
        }
        return at == start ? Optional.of(new Lag(min, max)) : Optional.empty();
    }

    private Root rootOf(int index) {
        Set<Integer> seen = new HashSet<>();
        int at = index;
        int min = 0;
        int max = 0;
        while (events.get(at).date() instanceof RelativeDate relative) {
            Integer next = firstOfKind.get(relative.anchor());
            if (!seen.add(at) || next == null) {
                return new Root(null, 0, 0);
            }
            min += relative.minDays();
            max += relative.maxDays();
            at = next;
        }
        return new Root(at, min, max);
    }

    private static DayRange calendar(FuzzyDate date) {
        if (date instanceof CalendarDate day) {
            return new DayRange(day.earliest(), day.latest());
        }
        if (date instanceof DateSpan span) {
            return new DayRange(
                    span.from() == null ? null : span.from().earliest(),
                    span.to() == null ? null : span.to().latest());
        }
        return DayRange.UNKNOWN;
    }
}
