package org.patchlag.reporting.boundary;

import java.io.Serializable;

/**
 * What must be corrected on a form.
 *
 * @param message what to do
 * @param target the id of the field
 */
public record FormProblem(String message, String target) implements Serializable {
    /** For pages. */
    public String getMessage() {
        return message;
    }

    /** For pages. */
    public String getTarget() {
        return target;
    }
}
