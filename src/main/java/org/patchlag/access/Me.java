package org.patchlag.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.OrganisationKind;
import org.patchlag.tenancy.Role;

/** Who is signed in, for the frame of the pages. */
@Named
@RequestScoped
public class Me {
    @Inject
    private Caller caller;

    /** Whether anybody is. */
    public boolean isSignedIn() {
        return caller.identity().isPresent();
    }

    /** The person's name, empty for nobody. */
    public String getName() {
        return caller.identity().map(Caller.Identity::name).orElse("");
    }

    /** The organisation's name, empty for nobody. */
    public String getOrganisation() {
        return caller.identity().map(Caller.Identity::organisationName).orElse("");
    }

    /** Whether it is somebody of a hospital. */
    public boolean isHospital() {
        return is(OrganisationKind.HOSPITAL);
    }

    /** Whether it is somebody of a regulator. */
    public boolean isRegulator() {
        return is(OrganisationKind.REGULATOR);
    }

    /** Whether it is a curator. */
    public boolean isCurator() {
        return caller.hasAnyOf(Role.Names.CURATOR);
    }

    /** Whether it is somebody of a manufacturer. */
    public boolean isManufacturer() {
        return is(OrganisationKind.MANUFACTURER);
    }

    /** Whether it is a manufacturer's administrator. */
    public boolean isManufacturerAdministrator() {
        return caller.hasAnyOf(Role.Names.MANUFACTURER_ADMINISTRATOR);
    }

    /** Whether it is an operator of the platform. */
    public boolean isOperator() {
        return caller.hasAnyOf(Role.Names.OPERATOR);
    }

    /** Whether it is a publisher. */
    public boolean isPublisher() {
        return caller.hasAnyOf(Role.Names.PUBLISHER);
    }

    /** Whether all that is seen is demonstration data. */
    public boolean isDemonstration() {
        return caller.identity().map(Caller.Identity::demonstration).orElse(false);
    }

    private boolean is(OrganisationKind kind) {
        return caller.identity().filter(identity -> identity.kind() == kind).isPresent();
    }
}
