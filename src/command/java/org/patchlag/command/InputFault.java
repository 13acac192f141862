package org.patchlag.command;

import java.io.Serial;

/** The input cannot be used. The message says what is wrong, where, and what to do. */
final class InputFault extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    InputFault(String message) {
        super(message);
    }

    /** A fault in one line of the input, counted from 1 with the header. */
    InputFault(long line, String message) {
        super("line " + line + ": " + message);
    }
}
