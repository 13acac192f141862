package org.patchlag.tenancy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;

/** The operator's care of the organisations. */
@UseCase
@RolesAllowed(Role.Names.OPERATOR)
public class OrganisationService {
    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Clock clock;

    /**
     * Founds an organisation.
     *
     * @return its id
     * @throws ProblemException where a regulator has no jurisdiction or one of another, or a manufacturer is no vendor
     */
    public UUID found(NewOrganisation asked) {
        if (asked.kind() == OrganisationKind.REGULATOR && asked.jurisdiction().isEmpty()) {
            throw refused("/jurisdiction", "Give a regulator at least one country as its jurisdiction");
        }
        if (asked.kind() == OrganisationKind.MANUFACTURER && asked.vendorId() == null) {
            throw refused("/vendor", "Give a manufacturer the id of the vendor that it is");
        }
        if (asked.kind() != OrganisationKind.MANUFACTURER && asked.vendorId() != null) {
            throw refused("/vendor", "Only a manufacturer is a vendor; leave this out");
        }
        for (Organisation other : organisations.findRegulatorsOf(asked.jurisdiction())) {
            throw refused(
                    "/jurisdiction",
                    other.name() + " answers for " + String.join(", ", new TreeSet<>(other.countries()))
                            + ": a country has one regulator. Leave its countries out");
        }
        Organisation organisation = new Organisation(UUID.randomUUID(), asked, clock.instant());
        organisations.add(organisation);
        return organisation.id();
    }

    /**
     * One organisation.
     *
     * @throws ProblemException where there is none
     */
    public Organisation get(UUID id) {
        return organisations.find(id).orElseThrow(() -> ProblemException.notFound("organisation"));
    }

    /** All organisations, by name. */
    public List<Organisation> list() {
        return organisations.findAll();
    }

    private static ProblemException refused(String pointer, String message) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS,
                "The organisation was not founded.",
                List.of(new FieldProblem(pointer, message)));
    }
}
