package org.patchlag.architecture.planted.demonstration;

import org.patchlag.architecture.planted.reporting.Filed;

/** Breaks nothing: it may use any. */
public class Loader {
    Filed loaded = new Filed();
}
