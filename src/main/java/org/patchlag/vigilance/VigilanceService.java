package org.patchlag.vigilance;

import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.HOSPITAL_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.REPORTER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.DeviceType;
import org.patchlag.reporting.control.ReportService;
import org.patchlag.reporting.control.ReportView;
import org.patchlag.reporting.control.ReportsTakenOut;
import org.patchlag.tenancy.UseCase;

/** Writes a report on a form: a hospital its own, a curator those of the jurisdiction. One that was only granted is not. */
@UseCase
@RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR, CURATOR})
public class VigilanceService {
    @Inject
    private ReportService reports;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private Event<ReportsTakenOut> takingOut;

    /**
     * A report on a form. That it is read and taken out is noted.
     *
     * @throws org.patchlag.platform.ProblemException where there is no such report of the caller's own or its jurisdiction
     */
    public AuthorityForm fill(KnownForm form, String reference) {
        ReportView report = reports.get(reference);
        takingOut.fire(new ReportsTakenOut(form.code(), "report " + reference));
        return form.fill(
                new CaseFacts(report, deviceType(report.content().device().deviceType())));
    }

    private @Nullable String deviceType(@Nullable String code) {
        return catalogue.deviceTypes().stream()
                .filter(type -> type.code().equals(code))
                .map(DeviceType::label)
                .findFirst()
                .orElse(null);
    }
}
