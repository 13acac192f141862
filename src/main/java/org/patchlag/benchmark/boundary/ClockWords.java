package org.patchlag.benchmark.boundary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.patchlag.disclosure.PublicForm.GridPoint;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.EventKind;

/** A clock as readers are told of it: what starts and stops it, and how a figure of it is said. */
public final class ClockWords {
    private static final String NO_BREAK = "\u00a0";

    private static final Map<DelayClock, String> DONE = Map.of(
            DelayClock.ACKNOWLEDGEMENT, "the vendor had acknowledged the problem",
            DelayClock.RESPONSE, "the vendor had answered",
            DelayClock.TIME_TO_PATCH, "a fix was offered",
            DelayClock.UPSTREAM_LAG, "the vendor had approved the upstream fix",
            DelayClock.DEPLOYMENT, "the fix was installed",
            DelayClock.EXPOSURE, "the exposure had ended",
            DelayClock.RETURN_TO_SERVICE, "the equipment was back in service",
            DelayClock.PERMISSION, "permission was granted");

    private final DelayClock clock;

    private ClockWords(DelayClock clock) {
        this.clock = clock;
    }

    /** The words for the clock of this code; empty where there is no such clock. */
    public static Optional<ClockWords> of(String code) {
        return DelayClock.ofCode(code).map(ClockWords::new);
    }

    /** The words for a clock. */
    public static ClockWords of(DelayClock clock) {
        return new ClockWords(clock);
    }

    /** As in addresses: {@code time-to-patch}. */
    public String getCode() {
        return clock.code();
    }

    /** "Time to patch". */
    public String getLabel() {
        return clock.label();
    }

    /** What a case is once it has stopped: "fixed". */
    public String getStopped() {
        return clock.stopped();
    }

    /** What the clock waits for, as a clause: "a fix was offered". */
    public String getDone() {
        return DONE.getOrDefault(clock, "the clock had stopped");
    }

    /** What starts it: "the vendor was notified". */
    public String getStarts() {
        return clauses(clock.starts(), ", or else when ");
    }

    /** What stops it: "the fix was approved or the fix was offered, whichever came first". */
    public String getStops() {
        return clauses(clock.stops(), " or ") + (clock.stops().size() > 1 ? ", whichever came first" : "");
    }

    /** What ends it in another way; empty where nothing does. */
    public String getEndsOtherwise() {
        return Arrays.stream(EventKind.values())
                .filter(clock.competing()::containsKey)
                .map(EventKind::clause)
                .collect(Collectors.joining(", or "));
    }

    /** Under a chart: "days since the vendor was notified". */
    public String getAxis() {
        return "days since " + clock.starts().get(0).clause();
    }

    /** Whether the 30 and 60 days that the FDA names are days of this clock. */
    public boolean isFda() {
        return clock == DelayClock.TIME_TO_PATCH;
    }

    /** A share in a sentence: "By day 90 a fix was offered in 42 of 100 cases (95 % interval 35 to 49)." */
    public String sentence(GridPoint point) {
        String interval = point.lower() + " to " + point.upper();
        Integer share = point.share();
        if (share == null) {
            return "By day " + point.day() + " " + getDone() + " in " + interval + " of 100 cases (95" + NO_BREAK
                    + "% interval).";
        }
        String shown = share.equals(point.shareUpTo()) ? share.toString() : share + " to " + point.shareUpTo();
        return "By day " + point.day() + " " + getDone() + " in " + (point.atLeast() ? "at least " : "") + shown
                + " of 100 cases (95" + NO_BREAK + "% interval " + interval + ").";
    }

    private static String clauses(List<EventKind> events, String between) {
        return events.stream().map(EventKind::clause).collect(Collectors.joining(between));
    }

    /** The label within a sentence: "time to patch". */
    public String getLowerLabel() {
        return clock.label().toLowerCase(Locale.UK);
    }
}
