package org.patchlag.reporting.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.timeline.Asserter;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;
import org.patchlag.timeline.Timeline;
import org.patchlag.timeline.TimelineException;
import org.patchlag.timeline.TimelineProblem;

/** Reads the events of a filing and holds them against each other. */
final class EventReader {
    private static final int MOST_EVENTS = 100;
    private static final int LONGEST_NOTE = 2_000;

    private EventReader() {}

    /**
     * What came of reading.
     *
     * @param events the readable events
     * @param notes a note on each, empty for none
     * @param doubts possible but odd
     */
    record Result(List<Event> events, List<String> notes, List<FieldProblem> doubts) {}

    static Result read(List<Filing.EventEntry> entries, LocalDate lastConfirmed, Findings findings) {
        List<Event> events = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<FieldProblem> doubts = new ArrayList<>();
        if (entries.size() > MOST_EVENTS) {
            findings.add("/events", "Give at most " + MOST_EVENTS + " events");
            return new Result(events, notes, doubts);
        }
        boolean allReadable = true;
        for (int i = 0; i < entries.size(); i++) {
            String pointer = "/events/" + i;
            Optional<Event> event = event(entries.get(i), pointer, findings);
            String note = findings.text(pointer + "/note", entries.get(i).note(), LONGEST_NOTE);
            allReadable &= event.isPresent();
            event.ifPresent(events::add);
            notes.add(note == null ? "" : note);
        }
        if (allReadable) {
            for (TimelineProblem problem : Timeline.of(events, lastConfirmed).problems()) {
                String pointer = "/events/" + problem.index() + "/date";
                if (problem.impossible()) {
                    findings.add(pointer, problem.message());
                } else {
                    doubts.add(new FieldProblem(pointer, problem.message()));
                }
            }
        }
        return new Result(events, notes, doubts);
    }

    private static Optional<Event> event(Filing.EventEntry entry, String pointer, Findings findings) {
        EventKind kind = findings.code(
                pointer + "/kind",
                entry.kind(),
                EventKind::ofCode,
                FilingReader.codes(EventKind.values(), EventKind::code));
        if (kind == null) {
            if (Findings.given(entry.kind()) == null) {
                findings.add(pointer + "/kind", "Choose what happened");
            }
            return Optional.empty();
        }
        return date(entry.date(), pointer + "/date", findings).map(date -> new Event(kind, date, Asserter.HOSPITAL));
    }

    private static Optional<FuzzyDate> date(@Nullable String typed, String pointer, Findings findings) {
        String text = Findings.given(typed);
        if (text == null) {
            findings.add(pointer, "Enter when this happened, or choose not known");
            return Optional.empty();
        }
        try {
            return Optional.of(FuzzyDate.parse(text));
        } catch (TimelineException e) {
            findings.add(pointer, e.advice());
            return Optional.empty();
        }
    }
}
