package org.patchlag.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.patchlag.reporting.entity.Report;

/** Takes merged reports out again: each is what it was before, and its hospital is told. */
@ApplicationScoped
class Separation {
    @Inject
    private ReportLedger ledger;

    @Inject
    private Event<ReportDecided> decided;

    /** Takes one out. */
    void separate(Report report, Instant now) {
        separate(report, now, "Taken back: merged");
    }

    /**
     * Takes out all that was merged into a report that has just stopped counting, or else their cases would count nowhere.
     * The report's own change must have been sent to the database: what is merged into it at the same time then is found
     * here, or finds it changed ({@link ReportLedger#lock}).
     */
    void separateFrom(Report stopped, Instant now) {
        ledger.mergedInto(stopped)
                .forEach(report -> separate(
                        report, now, "Taken back: merged, for " + stopped.reference() + " does not count any more"));
    }

    private void separate(Report report, Instant now, String why) {
        report.separate(now);
        ledger.noteTakenBack(report, now, why);
        decided.fire(new ReportDecided(report.organisationId(), report.reference(), report.state()));
    }
}
