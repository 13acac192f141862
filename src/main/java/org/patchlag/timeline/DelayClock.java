package org.patchlag.timeline;

import static org.patchlag.timeline.EventKind.DISCONNECTED;
import static org.patchlag.timeline.EventKind.END_OF_SUPPORT;
import static org.patchlag.timeline.EventKind.FIX_APPROVED;
import static org.patchlag.timeline.EventKind.FIX_INSTALLED;
import static org.patchlag.timeline.EventKind.FIX_OFFERED;
import static org.patchlag.timeline.EventKind.FLAW_PUBLIC;
import static org.patchlag.timeline.EventKind.NO_FIX_DECLARED;
import static org.patchlag.timeline.EventKind.PERMISSION_GRANTED;
import static org.patchlag.timeline.EventKind.PERMISSION_REFUSED;
import static org.patchlag.timeline.EventKind.PERMISSION_REQUESTED;
import static org.patchlag.timeline.EventKind.RETIRED;
import static org.patchlag.timeline.EventKind.RETURNED_TO_SERVICE;
import static org.patchlag.timeline.EventKind.SELF_PATCHED;
import static org.patchlag.timeline.EventKind.UPSTREAM_FIX_PUBLIC;
import static org.patchlag.timeline.EventKind.VENDOR_ACKNOWLEDGED;
import static org.patchlag.timeline.EventKind.VENDOR_NOTIFIED;
import static org.patchlag.timeline.EventKind.VENDOR_POSITION;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The clocks: each runs from an event to the first of those that stop it, and some events end it in another way. */
@SuppressWarnings("ImmutableEnumChecker") // the lists and maps are List.of and Map.of
public enum DelayClock {
    ACKNOWLEDGEMENT(
            "Acknowledgement",
            "acknowledged",
            List.of(VENDOR_NOTIFIED),
            List.of(VENDOR_ACKNOWLEDGED, VENDOR_POSITION, FIX_APPROVED, FIX_OFFERED, NO_FIX_DECLARED),
            Map.of()),
    RESPONSE("Response", "answered", List.of(VENDOR_NOTIFIED), List.of(VENDOR_POSITION), Map.of()),
    /** The headline. */
    TIME_TO_PATCH(
            "Time to patch", "fixed", List.of(VENDOR_NOTIFIED), List.of(FIX_APPROVED, FIX_OFFERED), Fixes.COMPETING),
    UPSTREAM_LAG("Upstream lag", "approved", List.of(UPSTREAM_FIX_PUBLIC), List.of(FIX_APPROVED), Fixes.COMPETING),
    DEPLOYMENT(
            "Deployment", "installed", List.of(FIX_OFFERED), List.of(FIX_INSTALLED), Map.of(RETIRED, Ending.COMPETED)),
    EXPOSURE(
            "Exposure",
            "ended",
            List.of(UPSTREAM_FIX_PUBLIC, FLAW_PUBLIC),
            List.of(FIX_INSTALLED, SELF_PATCHED, RETIRED),
            Map.of()),
    RETURN_TO_SERVICE(
            "Return to service",
            "back in service",
            List.of(DISCONNECTED),
            List.of(RETURNED_TO_SERVICE),
            Map.of(RETIRED, Ending.COMPETED)),
    PERMISSION(
            "Permission",
            "granted",
            List.of(PERMISSION_REQUESTED),
            List.of(PERMISSION_GRANTED),
            Map.of(PERMISSION_REFUSED, Ending.REFUSED, RETIRED, Ending.COMPETED));

    // An enum's constants cannot refer to its own static fields.
    private static final class Fixes {
        static final Map<EventKind, Ending> COMPETING = Map.of(
                NO_FIX_DECLARED, Ending.NEVER,
                END_OF_SUPPORT, Ending.NEVER,
                SELF_PATCHED, Ending.COMPETED,
                RETIRED, Ending.COMPETED);
    }

    private final String label;
    private final String stopped;
    private final List<EventKind> starts;
    private final List<EventKind> stops;
    private final Map<EventKind, Ending> competing;

    DelayClock(
            String label,
            String stopped,
            List<EventKind> starts,
            List<EventKind> stops,
            Map<EventKind, Ending> competing) {
        this.label = label;
        this.stopped = stopped;
        this.starts = starts;
        this.stops = stops;
        this.competing = competing;
    }

    /** As in the API and in files: {@code time-to-patch}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The clock of this code. */
    public static Optional<DelayClock> ofCode(String code) {
        return Arrays.stream(values())
                .filter(clock -> clock.code().equals(code))
                .findFirst();
    }

    /** For people: "Time to patch". */
    public String label() {
        return label;
    }

    /** What a case is once this clock has stopped: "fixed". */
    public String stopped() {
        return stopped;
    }

    /** The events that start it; the first of these that the report has is the start. */
    public List<EventKind> starts() {
        return starts;
    }

    /** The events of which the first stops it. */
    public List<EventKind> stops() {
        return stops;
    }

    /** The events that end it in another way, and which. */
    public Map<EventKind, Ending> competing() {
        return competing;
    }
}
