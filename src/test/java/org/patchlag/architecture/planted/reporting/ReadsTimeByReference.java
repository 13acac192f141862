package org.patchlag.architecture.planted.reporting;

import java.time.Instant;
import java.util.function.Supplier;

class ReadsTimeByReference {
    Supplier<Instant> clock = Instant::now;
}
