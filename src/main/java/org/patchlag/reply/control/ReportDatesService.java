package org.patchlag.reply.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.HOSPITAL_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.REPORTER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.patchlag.reply.entity.EventDates;
import org.patchlag.reporting.control.ReportService;
import org.patchlag.reporting.control.ReportView;
import org.patchlag.tenancy.GrantedScope;
import org.patchlag.tenancy.UseCase;

/**
 * Every version of each date of a report, of hospital and vendor side by side. Who reads by a grant finds the hospital's:
 * what is between a regulator and a vendor is not granted.
 */
@UseCase
@RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR, ANALYST, CURATOR, PUBLISHER})
public class ReportDatesService {
    @Inject
    private ReportService reports;

    @Inject
    private ReportCases cases;

    /** The dates of a report; reading it, which {@link ReportService#get} notes, comes first. */
    @GrantedScope
    public List<EventDates> of(ReportView read) {
        return EventDates.of(reports.dates(read), read.acceptedRevision(), cases.sources(read.reference()));
    }
}
