package org.patchlag.query;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.patchlag.tenancy.UseCase;

/** Looking through the submitted reports of the caller's jurisdiction. */
@UseCase
@RolesAllowed({ANALYST, CURATOR, PUBLISHER})
public class ReportListService {
    private static final int ALL = 1_000_000;

    @Inject
    private ReportListRepository reports;

    @Inject
    private Clock clock;

    /** A page of the list, the latest submitted first. */
    public List<ReportLine> find(ReportFilter filter, int limit, int offset) {
        return reports.find(filter, limit, offset);
    }

    /** The whole list. */
    public List<ReportLine> findAll(ReportFilter filter) {
        return reports.find(filter, ALL, 0);
    }

    /** How many reports the filter finds. */
    public long count(ReportFilter filter) {
        return reports.count(filter);
    }

    /** The exact figures of the accepted reports that the filter finds, as of today. */
    public ExactFigures figures(ReportFilter filter) {
        return ExactFigures.of(reports.countDurations(filter), today());
    }

    /** The present day, UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
