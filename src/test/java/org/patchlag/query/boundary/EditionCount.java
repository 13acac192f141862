package org.patchlag.query.boundary;

import org.patchlag.benchmark.control.CohortStatement;
import org.patchlag.timeline.DelayClock;

/** What the statement of the editions counts, for tests to ask in a regulator's row scope. */
final class EditionCount {
    private EditionCount() {}

    /** The statement for a clock as of today, for the place of a table. */
    static String of(DelayClock clock) {
        return "("
                + CohortStatement.COUNT
                        .replace(":clock", "'" + clock.name() + "'")
                        .replace(":asOf", "(now() at time zone 'UTC')")
                        .replace(":timely", "14")
                        .replace(":maturity", "90")
                + ") counted";
    }
}
