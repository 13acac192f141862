package org.patchlag.architecture.planted.reporting;

import java.time.Instant;
import org.patchlag.platform.SystemTime;

class SetsTime {
    String backdated(SystemTime time) {
        return time.at(Instant.EPOCH, () -> "filed long ago");
    }
}
