package org.patchlag.timeline;

/** A date cannot be read; the message says what to enter instead. The only error that this package throws. */
public final class TimelineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    /** Says what was wrong and what to enter. */
    public TimelineException(String advice) {
        super(advice);
        this.advice = advice;
    }

    /** What was wrong and what to enter. */
    public String advice() {
        return advice;
    }
}
