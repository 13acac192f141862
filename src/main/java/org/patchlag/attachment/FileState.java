package org.patchlag.attachment;

/** What the virus scanner has said of a file. */
public enum FileState {
    /** This installation had no scanner when the file came. */
    UNSCANNED(""),
    /** Nothing was found. */
    CLEAN("scanned"),
    /** The scanner did not answer: the file is not given out until it has. */
    HELD("held back until the virus scanner has looked at it"),
    /** A virus was found later: nothing of the file is kept. */
    INFECTED("a virus was found in it: it was destroyed");

    private final String label;

    FileState(String label) {
        this.label = label;
    }

    /** In words; empty where there is nothing to say. */
    public String label() {
        return label;
    }

    /** As the API has it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the file is given out. */
    public boolean open() {
        return this == UNSCANNED || this == CLEAN;
    }
}
