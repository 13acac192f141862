package org.patchlag.launcher;

/** The start cannot go on; the message says why and what to do, and is all that the user is shown. */
public final class LaunchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Ends the start with this reason. */
    public LaunchException(String reason) {
        super(reason);
    }

    /** Ends the start with this reason, keeping the cause for a log. */
    public LaunchException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
