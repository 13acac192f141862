package org.patchlag.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place that reads the machine's time: everybody else is given this clock, or a day. */
@ApplicationScoped
class SystemTime {
    /** UTC, whole days of which are the days of all durations. */
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
