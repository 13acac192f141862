package org.patchlag.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.patchlag.reporting.control.ReportRead;
import org.patchlag.reporting.control.ReportsTakenOut;

/** Listens to what is read and taken out. What cannot be noted is not read. */
@ApplicationScoped
public class Trail {
    @Inject
    private TrailService service;

    void note(@Observes ReportRead read) {
        service.noteReading(read);
    }

    void note(@Observes ReportsTakenOut out) {
        service.noteExport(out);
    }
}
