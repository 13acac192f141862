package org.patchlag.reporting.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A field to be corrected, and what is wrong with it, as a curator types them. */
public final class ReasonForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String field = "";
    private String reason = "";

    /** Whether nothing was entered. */
    boolean untouched() {
        return field.isBlank() && reason.isBlank();
    }

    /** The field's pointer. */
    public String getField() {
        return field;
    }

    /** Takes the field's pointer. */
    public void setField(@Nullable String field) {
        this.field = field == null ? "" : field;
    }

    /** What is wrong with it. */
    public String getReason() {
        return reason;
    }

    /** Takes what is wrong with it. */
    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
