package org.patchlag.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rules by which events are held against each other; each is a method. */
final class TimelineCheck {
    // For these the stop is an answer to the start, so it cannot come first.
    private static final List<DelayClock> ANSWERS = List.of(
            DelayClock.ACKNOWLEDGEMENT,
            DelayClock.TIME_TO_PATCH,
            DelayClock.RESPONSE,
            DelayClock.DEPLOYMENT,
            DelayClock.RETURN_TO_SERVICE,
            DelayClock.PERMISSION,
            DelayClock.UPSTREAM_LAG);

    /**
     * Of two events the first usually comes first.
     *
     * @param first the earlier one
     * @param then the later one
     */
    private record Usual(EventKind first, EventKind then) {}

    private static final List<Usual> USUAL = List.of(
            new Usual(EventKind.FLAW_PUBLIC, EventKind.UPSTREAM_FIX_PUBLIC),
            new Usual(EventKind.INCIDENT_START, EventKind.HOSPITAL_AWARE),
            new Usual(EventKind.HOSPITAL_AWARE, EventKind.VENDOR_NOTIFIED),
            new Usual(EventKind.FIX_APPROVED, EventKind.FIX_INSTALLED));

    private final List<Event> events;
    private final Chronology chronology;
    private final LocalDate lastConfirmed;
    private final List<TimelineProblem> problems = new ArrayList<>();

    TimelineCheck(List<Event> events, Chronology chronology, LocalDate lastConfirmed) {
        this.events = events;
        this.chronology = chronology;
        this.lastConfirmed = lastConfirmed;
    }

    List<TimelineProblem> problems() {
        for (int i = 0; i < events.size(); i++) {
            relativeDateLeadsSomewhere(i);
            doesNotLieInTheFuture(i);
        }
        answersFollowWhatTheyAnswer();
        usualOrder();
        return problems;
    }

    private void relativeDateLeadsSomewhere(int index) {
        if (chronology.leadsNowhere(index) && events.get(index).date() instanceof RelativeDate relative) {
            boolean missing = chronology.first(relative.anchor()).isEmpty();
            impossible(
                    index,
                    missing
                            ? "Enter the event \"" + relative.anchor().label()
                                    + "\" too, which this date counts from; its own date may be not known"
                            : "Choose another event to count from: these dates count from each other in a circle");
        }
    }

    private void doesNotLieInTheFuture(int index) {
        DayRange days = chronology.daysOf(index);
        // The end of support may be announced for later; it does not count yet.
        if (days.surelyAfter(lastConfirmed) && events.get(index).kind() != EventKind.END_OF_SUPPORT) {
            impossible(
                    index,
                    "Enter a date that is not after "
                            + CalendarDate.of(lastConfirmed).plain() + ", the day up to which this report speaks");
        }
    }

    private void answersFollowWhatTheyAnswer() {
        for (int i = 0; i < events.size(); i++) {
            for (DelayClock clock : ANSWERS) {
                EventKind kind = events.get(i).kind();
                boolean answer = (clock.stops().contains(kind) && kind != EventKind.NO_FIX_DECLARED)
                        || clock.competing().get(kind) == Ending.REFUSED;
                EventKind start = clock.starts().get(0);
                if (answer && surelyBefore(i, start) && !saidAlready(i)) {
                    impossible(
                            i,
                            "Correct one of two dates: " + kind.clause() + " before " + start.clause()
                                    + ", which cannot be");
                }
            }
        }
    }

    private void usualOrder() {
        for (Usual usual : USUAL) {
            for (int i = 0; i < events.size(); i++) {
                if (events.get(i).kind() == usual.then() && surelyBefore(i, usual.first()) && !saidAlready(i)) {
                    problems.add(new TimelineProblem(
                            i,
                            false,
                            "Look at two dates again: " + usual.then().clause() + " before "
                                    + usual.first().clause()));
                }
            }
        }
    }

    private boolean surelyBefore(int index, EventKind other) {
        return chronology
                .first(other)
                .map(first -> chronology.lag(first, index))
                .filter(Lag::surelyNegative)
                .isPresent();
    }

    private boolean saidAlready(int index) {
        return problems.stream().anyMatch(problem -> problem.index() == index);
    }

    private void impossible(int index, String message) {
        problems.add(new TimelineProblem(index, true, message));
    }
}
