package org.patchlag.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.patchlag.benchmark.control.EditionService;
import org.patchlag.benchmark.control.FreezeJob;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Role;

/** The first edition of the demonstration: frozen by one, released by another. */
@ApplicationScoped
public class DemonstrationEdition {
    @Inject
    private EditionService editions;

    @Inject
    private FreezeJob freezing;

    @Inject
    private Acting acting;

    void publish(Caller.Identity regulator) {
        UUID edition = acting.as(regulator, freezing::beginAndWait);
        acting.as(second(regulator), () -> editions.release(edition));
    }

    private static Caller.Identity second(Caller.Identity first) {
        return new Caller.Identity(
                UUID.randomUUID(),
                "Demonstration second publisher",
                first.organisation(),
                first.organisationName(),
                first.kind(),
                first.country(),
                first.countries(),
                first.groupId(),
                java.util.EnumSet.of(Role.PUBLISHER),
                first.demonstration());
    }
}
