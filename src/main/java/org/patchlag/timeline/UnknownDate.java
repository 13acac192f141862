package org.patchlag.timeline;

/** It happened, and nobody knows when. */
public record UnknownDate() implements FuzzyDate {
    @Override
    public String text() {
        return "unknown";
    }

    @Override
    public String inWords() {
        return "on a day that is not known";
    }
}
