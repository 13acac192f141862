package org.patchlag.triage.control;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the inbox after the reference, in their usual order. */
public enum InboxColumn {
    HOSPITAL("hospital", "Hospital", ""),
    DEVICE("device", "Device", ""),
    TIME_TO_PATCH("timeToPatch", "Time to patch", "words"),
    WAITING("waiting", "Waits for", "number"),
    ASSIGNEE("assignee", "Looked after by", ""),
    QUESTION("question", "Question", ""),
    ISSUE("issue", "Vendor issue", "together"),
    /** Not among the usual ones. */
    STATE("state", "State", "");

    private final String code;
    private final String label;
    private final String style;

    InboxColumn(String code, String label, String style) {
        this.code = code;
        this.label = label;
        this.style = style;
    }

    /** The usual ones. */
    static List<InboxColumn> usual() {
        return Arrays.stream(values()).filter(column -> column != STATE).toList();
    }

    /** The one with this name. */
    static Optional<InboxColumn> ofCode(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code.equals(code))
                .findFirst();
    }

    /** Its name in a layout. */
    public String code() {
        return code;
    }

    /** Its head. */
    public String label() {
        return label;
    }

    /** How its cells are set. */
    public String style() {
        return style;
    }

    /** Whether its cells lead somewhere. */
    public boolean leads() {
        return this == ISSUE;
    }
}
