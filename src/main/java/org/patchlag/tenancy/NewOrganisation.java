package org.patchlag.tenancy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that is to be founded.
 *
 * @param kind what it is
 * @param name its name
 * @param country where it is, ISO 3166 alpha-2
 * @param group the legal entity that a hospital belongs to; null where it stands alone
 * @param vendorId the vendor that a manufacturer is, else null
 * @param jurisdiction a regulator's countries, else empty
 * @param demonstration whether it exists for demonstration only
 */
public record NewOrganisation(
        OrganisationKind kind,
        String name,
        String country,
        @Nullable Group group,
        @Nullable UUID vendorId,
        Set<String> jurisdiction,
        boolean demonstration) {

    /**
     * A legal entity of several hospitals.
     *
     * @param id its id
     * @param name its name
     */
    public record Group(UUID id, String name) {}

    /** A hospital that stands alone or belongs to a group. */
    public static NewOrganisation hospital(String name, String country, @Nullable Group group, boolean demonstration) {
        return new NewOrganisation(OrganisationKind.HOSPITAL, name, country, group, null, Set.of(), demonstration);
    }

    /** A regulator of these countries. */
    public static NewOrganisation regulator(
            String name, String country, Set<String> jurisdiction, boolean demonstration) {
        return new NewOrganisation(OrganisationKind.REGULATOR, name, country, null, null, jurisdiction, demonstration);
    }

    /** The operator of the platform. */
    public static NewOrganisation operator(String name, String country, boolean demonstration) {
        return new NewOrganisation(OrganisationKind.OPERATOR, name, country, null, null, Set.of(), demonstration);
    }

    /** A manufacturer that is this vendor. */
    public static NewOrganisation manufacturer(String name, String country, UUID vendorId, boolean demonstration) {
        return new NewOrganisation(
                OrganisationKind.MANUFACTURER, name, country, null, vendorId, Set.of(), demonstration);
    }
}
