package org.patchlag.benchmark.control;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;

/**
 * What one clock says of one report of the reader's own hospital.
 *
 * @param reference the report
 * @param clock the clock
 * @param ending how the clock stands
 * @param lowerDays its least length; null where it cannot be computed
 * @param upperDays its greatest length; null where it has not stopped
 * @param vendor the vendor; null where none was named
 * @param model the model; null where none was named
 * @param deviceType the label of the device type
 * @param lastConfirmed the last day on which all this was known to be so
 */
public record OwnCase(
        String reference,
        DelayClock clock,
        Ending ending,
        @Nullable Integer lowerDays,
        @Nullable Integer upperDays,
        @Nullable String vendor,
        @Nullable String model,
        String deviceType,
        LocalDate lastConfirmed) {

    /** What was true on a day since the start, as far as is known. */
    public enum State {
        STOPPED,
        NOT_STOPPED,
        NOT_KNOWN
    }

    /** Whether the clock had stopped by a day: known only where every possible length says the same. */
    public State on(int day) {
        Integer least = lowerDays;
        Integer most = upperDays;
        if (ending == Ending.NEVER) {
            return State.NOT_STOPPED;
        }
        if (ending == Ending.STOPPED && most != null && most <= day) {
            return State.STOPPED;
        }
        // Through its least length it had surely not stopped; an open clock was seen running on that very day.
        boolean surelyLonger = least != null && (ending == Ending.OPEN ? least >= day : least > day);
        return surelyLonger ? State.NOT_STOPPED : State.NOT_KNOWN;
    }

    /** Whether it runs, as far as is known. */
    public boolean open() {
        return ending == Ending.OPEN;
    }
}
