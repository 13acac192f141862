package org.patchlag.timeline;

/** How a clock stands. */
public enum Ending {
    /** It was stopped by an event that stops it. */
    STOPPED,
    /** The answer was a refusal, which ends the clock of a permission in its own way. */
    REFUSED,
    /** The vendor will never stop it: such a case stays at risk to the horizon of any figure. */
    NEVER,
    /** Something else ended it first, such as the device's retirement: censored there and counted beside. */
    COMPETED,
    /** It runs, as far as is known. */
    OPEN,
    /** It never began, or its length cannot be told at all. */
    NOT_COMPUTABLE
}
