package org.patchlag.reply.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.access.Invitation;
import org.patchlag.catalogue.Vendor;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.reply.control.ManufacturerService;
import org.patchlag.tenancy.Organisation;
import org.patchlag.tenancy.Role;

/** The operator's page from which people who answer for a vendor are invited. */
@Named("vendorAccountsPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class VendorAccountsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ManufacturerService manufacturers;

    private @Nullable String vendor;
    private @Nullable String country;
    private @Nullable String email;
    private @Nullable String name;
    private boolean administrator;
    private List<FormProblem> problems = List.of();
    private @Nullable String message;
    private transient @Nullable List<Invitation> shown; // a row must stay the row that was seen
    private transient @Nullable Map<UUID, String> names;

    /** Invites. */
    public void invite() {
        attempt(() -> {
            String reference = manufacturers.invite(
                    vendor == null || vendor.isBlank() ? null : UUID.fromString(vendor),
                    country,
                    email,
                    name,
                    administrator ? Role.MANUFACTURER_ADMINISTRATOR : Role.RESPONDER);
            message = "Invited (" + reference + "). The mail's link holds for seven days.";
            email = null;
            name = null;
        });
    }

    /** Takes an invitation back. */
    public void withdraw(Invitation invitation) {
        attempt(() -> {
            manufacturers.withdraw(invitation.id());
            message = "Invitation " + invitation.reference() + " is withdrawn; its link has ended.";
        });
    }

    private void attempt(Runnable work) {
        message = null;
        problems = List.of();
        try {
            work.run();
        } catch (ProblemException e) {
            problems = FormProblem.of(
                    "form", e.errors().isEmpty() ? List.of(new FieldProblem("", e.detail())) : e.errors());
        }
        shown = null;
        names = null;
    }

    /** The vendors to choose from. */
    public List<Vendor> getVendors() {
        return manufacturers.vendors();
    }

    /** The invitations, the latest first. */
    public List<Invitation> getInvitations() {
        List<Invitation> list = shown == null ? manufacturers.invitations() : shown;
        shown = list;
        return list;
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

    /** How an invitation stands, in words. */
    public String state(Invitation invitation) {
        return InvitationWords.state(invitation, manufacturers.holds(invitation));
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

    /** The person's address. */
    public @Nullable String getEmail() {
        return email;
    }

    /** Takes the person's address. */
    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    /** The person. */
    public @Nullable String getName() {
        return name;
    }

    /** Takes the person. */
    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** Whether the person administers the vendor's accounts. */
    public boolean isAdministrator() {
        return administrator;
    }

    /** Takes whether the person administers the vendor's accounts. */
    public void setAdministrator(boolean administrator) {
        this.administrator = administrator;
    }

    /** What was wrong. */
    public List<FormProblem> getProblems() {
        return problems;
    }

    /** What was done. */
    public @Nullable String getMessage() {
        return message;
    }
}
