package org.patchlag.timeline;

/** Who says that an event happened then; both versions stand side by side. */
public enum Asserter {
    HOSPITAL,
    VENDOR
}
