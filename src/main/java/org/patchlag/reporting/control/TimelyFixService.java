package org.patchlag.reporting.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.NamedDevice;
import org.patchlag.platform.RequestKey;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/** Files cases that were fixed in time by a short form; each becomes an ordinary report. */
@UseCase
@RolesAllowed({Role.Names.REPORTER, Role.Names.APPROVER})
public class TimelyFixService {
    @Inject
    private FilingService filing;

    @Inject
    private CatalogueService catalogue;

    /**
     * Submits it as a report.
     *
     * @param request the key and digest that make it safe to repeat; null for none
     */
    public FilingOutcome submit(TimelyFix fix, @Nullable RequestKey request) {
        Optional<NamedDevice> device = Optional.ofNullable(Findings.given(fix.vendor()))
                .flatMap(vendor -> catalogue.device(vendor, Findings.given(fix.model())));
        boolean knownModel = device.map(NamedDevice::modelId).isPresent();
        Filing report = fix.filing(device.isPresent(), knownModel);
        FilingOutcome outcome = request == null ? filing.submit(report) : filing.submitOnce(report, request);
        return outcome instanceof FilingOutcome.Refused refused
                ? new FilingOutcome.Refused(
                        refused.problems().stream().map(TimelyFix::problem).toList())
                : outcome;
    }
}
