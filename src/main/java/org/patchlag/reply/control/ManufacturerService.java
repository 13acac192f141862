package org.patchlag.reply.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.access.Invitation;
import org.patchlag.access.InvitationService;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.Vendor;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.NewOrganisation;
import org.patchlag.tenancy.Organisation;
import org.patchlag.tenancy.OrganisationService;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/** The operator's invitation of somebody who answers for a vendor; its organisation is founded with the first one. */
@UseCase
@RolesAllowed(Role.Names.OPERATOR)
public class ManufacturerService {
    @Inject
    private OrganisationService organisations;

    @Inject
    private InvitationService invitations;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private Clock clock;

    /** The vendors that can be chosen. */
    public List<Vendor> vendors() {
        return catalogue.vendors();
    }

    /** All organisations. */
    public List<Organisation> organisations() {
        return organisations.list();
    }

    /** All invitations, the latest first. */
    public List<Invitation> invitations() {
        return invitations.list();
    }

    /**
     * Invites somebody.
     *
     * @param vendorId the vendor
     * @param country where its organisation is, if that is not founded yet; ISO 3166 alpha-2
     * @return the invitation's reference
     */
    public String invite(
            @Nullable UUID vendorId,
            @Nullable String country,
            @Nullable String email,
            @Nullable String name,
            Role role) {
        if (vendorId == null) {
            throw wrong("/vendor", "Choose the vendor that the person answers for");
        }
        Vendor vendor = catalogue.vendor(vendorId).orElseThrow(() -> ProblemException.notFound("vendor"));
        UUID organisation = organisations.list().stream()
                .filter(one -> vendorId.equals(one.vendorId()))
                .map(Organisation::id)
                .findFirst()
                .orElseGet(() -> found(vendor, country));
        return invitations.invite(organisation, email == null ? "" : email, name == null ? "" : name, role);
    }

    private UUID found(Vendor vendor, @Nullable String country) {
        String code = country == null ? "" : country.strip();
        if (!code.matches("[A-Z]{2}")) {
            throw wrong("/country", "Enter the country of the vendor's seat as two capital letters, like DE");
        }
        return organisations.found(
                NewOrganisation.manufacturer(vendor.name(), code, vendor.id(), vendor.demonstration()));
    }

    /** Whether an invitation can be accepted now. */
    public boolean holds(Invitation invitation) {
        return invitation.holdsAt(clock.instant());
    }

    /** Takes an invitation back. */
    public void withdraw(UUID id) {
        invitations.withdraw(id);
    }

    private static ProblemException wrong(String pointer, String message) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS, "Nobody was invited.", List.of(new FieldProblem(pointer, message)));
    }
}
