package org.patchlag.timeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a clock says of a report: how it stands and its length in whole days, known exactly or within bounds.
 *
 * @param clock the clock
 * @param ending how it stands
 * @param endedBy the event that ended it; null while it runs
 * @param lowerDays its least length; for a clock that has not stopped, through how many days it is known not to have;
 *     null where nothing can be told
 * @param upperDays its greatest length; null where it has not stopped or nothing can be told
 * @param start the day on which it began
 * @param reason why it cannot be computed, as a clause; empty where it can
 */
public record Reading(
        DelayClock clock,
        Ending ending,
        @Nullable EventKind endedBy,
        @Nullable Integer lowerDays,
        @Nullable Integer upperDays,
        DayRange start,
        String reason) {

    /** The event that ended it, if one did. */
    public Optional<EventKind> end() {
        return Optional.ofNullable(endedBy);
    }

    /** In plain English: "21 days", "60 to 92 days", "open after 45 days". */
    public String inWords() {
        return switch (ending) {
            case STOPPED -> length();
            case REFUSED -> "refused after " + length();
            case NEVER -> endedBy == null ? "never" : "never: " + endedBy.clause();
            case COMPETED -> "ended after " + length() + ": " + (endedBy == null ? "" : endedBy.clause());
            case OPEN -> openWords();
            case NOT_COMPUTABLE ->
                endedBy == null ? "cannot be computed: " + reason : clock.stopped() + ", on an unknown day";
        };
    }

    private String openWords() {
        if (lowerDays == null) {
            return "open since an unknown day";
        }
        return lowerDays == 0 ? "open on its first day" : "open after " + days(lowerDays);
    }

    private String length() {
        if (lowerDays == null || upperDays == null) {
            return "a time that is not known";
        }
        return lowerDays.equals(upperDays) ? days(upperDays) : lowerDays + " to " + days(upperDays);
    }

    private static String days(int count) {
        return count == 1 ? "1 day" : count + " days";
    }
}
