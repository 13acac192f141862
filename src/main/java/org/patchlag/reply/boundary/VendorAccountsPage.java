package org.patchlag.reply.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.access.Invitation;
import org.patchlag.catalogue.Vendor;
import org.patchlag.reply.control.ManufacturerService;
import org.patchlag.tenancy.Organisation;
import org.patchlag.tenancy.Role;

/** The operator's page from which people who answer for a vendor are invited. */
@Named("vendorAccountsPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class VendorAccountsPage extends InvitationPage {
    private static final long serialVersionUID = 1L;

    @Inject
    private ManufacturerService manufacturers;

    private @Nullable String vendor;
    private @Nullable String country;
    private transient @Nullable Map<UUID, String> names;

    @Override
    String send() {
        return manufacturers.invite(
                vendor == null || vendor.isBlank() ? null : UUID.fromString(vendor),
                country,
                getEmail(),
                getName(),
                isAdministrator() ? Role.MANUFACTURER_ADMINISTRATOR : Role.RESPONDER);
    }

    @Override
    void end(Invitation invitation) {
        manufacturers.withdraw(invitation.id());
    }

    @Override
    List<Invitation> find() {
        return manufacturers.invitations();
    }

    @Override
    boolean holds(Invitation invitation) {
        return manufacturers.holds(invitation);
    }

    @Override
    void forget() {
        super.forget();
        names = null;
    }

    /** The vendors to choose from. */
    public List<Vendor> getVendors() {
        return manufacturers.vendors();
    }

    /** The organisation that an invitation is into. */
    public String organisation(Invitation invitation) {
        Map<UUID, String> known = names;
        if (known == null) {
            known = manufacturers.organisations().stream()
                    .collect(Collectors.toMap(Organisation::id, Organisation::name));
            names = known;
        }
        return known.getOrDefault(invitation.organisationId(), "");
    }

    /** The vendor that the person answers for. */
    public @Nullable String getVendor() {
        return vendor;
    }

    /** Takes the vendor. */
    public void setVendor(@Nullable String vendor) {
        this.vendor = vendor;
    }

    /** The country of the vendor's seat. */
    public @Nullable String getCountry() {
        return country;
    }

    /** Takes the country of the vendor's seat. */
    public void setCountry(@Nullable String country) {
        this.country = country;
    }
}
