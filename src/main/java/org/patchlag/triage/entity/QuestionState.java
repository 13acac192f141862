package org.patchlag.triage.entity;

import java.util.Locale;

/** For whom a question waits. */
public enum QuestionState {
    /** The hospital has not answered. */
    ASKED("Waits for the hospital"),
    /** The hospital has answered, and no curator has said that this will do. */
    ANSWERED("Answered"),
    /** A curator said that this will do. */
    SETTLED("Settled");

    private final String label;

    QuestionState(String label) {
        this.label = label;
    }

    /** As in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String label() {
        return label;
    }
}
