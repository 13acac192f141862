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
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.tenancy.UseCase;

/** What a vendor has said to a report, for the hospital whose report it is and for the regulator that released it. */
@UseCase
@RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR, ANALYST, CURATOR, PUBLISHER})
public class ReportAnswersService {
    @Inject
    private ReportCases cases;

    /** The cases in which a report was released, the latest first. */
    public List<CaseDossier> of(String report) {
        return cases.of(report);
    }
}
