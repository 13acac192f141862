package org.patchlag.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report's events held against each other, and what each clock says of them as of the last day on which the hospital
 * confirmed them. Everything is derived from the events in one go; nothing here is ever typed in.
 */
public final class Timeline {
    private final List<Event> events;
    private final LocalDate lastConfirmed;
    private final Chronology chronology;

    private Timeline(List<Event> events, LocalDate lastConfirmed) {
        this.events = List.copyOf(events);
        this.lastConfirmed = lastConfirmed;
        this.chronology = new Chronology(events, lastConfirmed);
    }

    /**
     * A timeline of these events.
     *
     * @param lastConfirmed the last day on which they were known to be all
     */
    public static Timeline of(List<Event> events, LocalDate lastConfirmed) {
        return new Timeline(events, lastConfirmed);
    }

    /** The days on which the event at this place can have happened. */
    public DayRange daysOf(int index) {
        return chronology.daysOf(index);
    }

    /** All clocks that have begun or ended, in their order. */
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (DelayClock clock : DelayClock.values()) {
            Reading reading = read(clock);
            boolean ended = reading.end().isPresent();
            boolean begun = clock.starts().stream()
                    .anyMatch(start -> chronology.first(start).isPresent());
            if (begun || (ended && reading.ending() != Ending.NEVER)) {
                readings.add(reading);
            }
        }
        return readings;
    }

    /** What a clock says. */
    public Reading read(DelayClock clock) {
        Optional<Integer> start = startOf(clock);
        Optional<End> stop = first(clock.stops(), Ending.STOPPED, start);
        if (start.isEmpty()) {
            return notBegun(clock, stop);
        }
        DayRange began = chronology.daysOf(start.get());
        // A fix outranks a refusal to make one, whenever it was said; a device that surely left before outranks the
        // fix.
        Optional<End> never = other(clock, Ending.NEVER, start);
        Optional<End> left = other(clock, Ending.COMPETED, start).or(() -> other(clock, Ending.REFUSED, start));
        Optional<End> end = stop.or(() -> never);
        if (left.isPresent() && (end.isEmpty() || left.get().surelyBefore(end.get()))) {
            end = left;
        }
        return end.map(found -> ended(clock, began, found)).orElseGet(() -> open(clock, began));
    }

    /** What is wrong or odd, event by event. */
    public List<TimelineProblem> problems() {
        return new TimelineCheck(events, chronology, lastConfirmed).problems();
    }

    /**
     * An event that ends a clock.
     *
     * @param ending how
     * @param kind which event
     * @param lag how long after the start
     */
    private record End(Ending ending, EventKind kind, Lag lag) {
        boolean surelyBefore(End other) {
            return lag.max() != null && other.lag.min() != null && lag.max() < other.lag.min();
        }
    }

    private Optional<Integer> startOf(DelayClock clock) {
        return clock.starts().stream()
                .map(chronology::first)
                .flatMap(Optional::stream)
                .findFirst();
    }

    // Of several that could be first, each bounds the time of the first one.
    private Optional<End> first(List<EventKind> kinds, Ending ending, Optional<Integer> start) {
        End first = null;
        for (int i = 0; i < events.size(); i++) {
            EventKind kind = events.get(i).kind();
            if (kinds.contains(kind) && !chronology.daysOf(i).surelyAfter(lastConfirmed)) {
                int index = i;
                Lag lag = start.map(from -> chronology.lag(from, index)).orElse(Lag.UNKNOWN);
                End end = new End(ending, kind, lag);
                // What surely came before the start answers nothing that was asked then.
                first = lag.surelyNegative() && ending != Ending.NEVER
                        ? first
                        : first == null ? end : earlier(first, end);
            }
        }
        return Optional.ofNullable(first);
    }

    private static End earlier(End one, End other) {
        Lag lag = one.lag().orEarlier(other.lag());
        boolean otherFirst = other.lag().max() != null
                && (one.lag().max() == null || other.lag().max() < one.lag().max());
        return new End(one.ending(), otherFirst ? other.kind() : one.kind(), lag);
    }

    private Optional<End> other(DelayClock clock, Ending ending, Optional<Integer> start) {
        List<EventKind> kinds = clock.competing().entrySet().stream()
                .filter(competing -> competing.getValue() == ending)
                .map(Map.Entry::getKey)
                .toList();
        return first(kinds, ending, start);
    }

    private static Reading notBegun(DelayClock clock, Optional<End> stop) {
        String missing = clock.starts().get(0).clause();
        return new Reading(
                clock,
                Ending.NOT_COMPUTABLE,
                stop.map(End::kind).orElse(null),
                null,
                null,
                DayRange.UNKNOWN,
                "the report does not say that " + missing);
    }

    private Reading ended(DelayClock clock, DayRange began, End end) {
        if (end.ending() == Ending.NEVER) {
            return new Reading(clock, Ending.NEVER, end.kind(), daysSince(began), null, began, "");
        }
        Integer known = end.lag().max();
        // Ended on an unknown day: by the day on which the hospital confirmed it.
        Integer upper = known == null ? longest(began) : known;
        if (upper == null) {
            return new Reading(
                    clock,
                    Ending.NOT_COMPUTABLE,
                    end.kind(),
                    null,
                    null,
                    began,
                    "neither the day of its start nor that of its end is known");
        }
        int most = Math.max(0, upper);
        int least = end.lag().min() == null
                ? 0
                : Math.min(most, Math.max(0, end.lag().min()));
        return new Reading(clock, end.ending(), end.kind(), least, most, began, "");
    }

    private Reading open(DelayClock clock, DayRange began) {
        Integer known = daysSince(began);
        return new Reading(
                clock,
                Ending.OPEN,
                null,
                known,
                null,
                began,
                known == null ? "the latest day of its start is not known" : "");
    }

    // Through how many days it is known to have run: from the latest day of the start.
    private @Nullable Integer daysSince(DayRange began) {
        LocalDate latest = began.latest();
        return latest == null
                ? null
                : Integer.valueOf((int) Math.max(0, ChronoUnit.DAYS.between(latest, lastConfirmed)));
    }

    private @Nullable Integer longest(DayRange began) {
        LocalDate earliest = began.earliest();
        return earliest == null
                ? null
                : Integer.valueOf((int) Math.max(0, ChronoUnit.DAYS.between(earliest, lastConfirmed)));
    }
}
