package org.patchlag.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one place that reads the machine's time: everybody else is given this clock, or a day. Demonstration data is filed
 * in the past: while it is, the clock of that thread shows the past.
 */
@ApplicationScoped
public class SystemTime {
    private static final ThreadLocal<@Nullable Instant> SIMULATED = new ThreadLocal<>();

    /** UTC, whole days of which are the days of all durations. */
    @Produces
    Clock clock() {
        return new PortalClock();
    }

    /** Does something as if it were this moment, in this thread only. */
    public <T> T at(Instant moment, Supplier<T> work) {
        SIMULATED.set(moment);
        try {
            return work.get();
        } finally {
            SIMULATED.remove();
        }
    }

    private static final class PortalClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.system(zone);
        }

        @Override
        public Instant instant() {
            Instant simulated = SIMULATED.get();
            // What is answered at once is what the database will say later: it keeps microseconds.
            return simulated == null ? Instant.now().truncatedTo(ChronoUnit.MICROS) : simulated;
        }
    }
}
