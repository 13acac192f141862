package org.patchlag.architecture.planted.platform;

import java.time.Instant;

/** Breaks nothing: this is where time comes from. */
class ReadsTimeForAll {
    Instant now = Instant.now();
}
