package org.patchlag.audit;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.HOSPITAL_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.REPORTER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.patchlag.reporting.control.ReportRead;
import org.patchlag.reporting.control.ReportsTakenOut;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/** Writes the trail, and shows a hospital who read its reports. */
@UseCase
@RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR, ANALYST, CURATOR, PUBLISHER})
public class TrailService {
    @Inject
    private TrailRepository trail;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Notes that the caller reads a report; in the reading's own transaction where there is one. */
    public void noteReading(ReportRead read) {
        String roles = caller.signedIn().roles().stream()
                .sorted()
                .map(Role::label)
                .distinct()
                .collect(Collectors.joining(", "));
        trail.add(read, caller.signedIn(), roles, clock.instant());
    }

    /** Notes that the caller takes reports out. */
    public void noteExport(ReportsTakenOut out) {
        trail.add(out, caller.signedIn(), clock.instant());
    }

    /** Who read a report of the caller's hospital, by day, the last first; a regulator finds its own readings. */
    public List<Readers> readersOf(String reference) {
        return trail.findReaders(reference);
    }
}
