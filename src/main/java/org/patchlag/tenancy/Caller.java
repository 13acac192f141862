package org.patchlag.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;

/** Who makes the present request; nobody until the sign-in has said so. */
@RequestScoped
public class Caller {
    private Optional<Identity> identity = Optional.empty();

    /**
     * A signed-in account and its organisation.
     *
     * @param account the account's id
     * @param name the person's name
     * @param organisation the organisation's id
     * @param organisationName the organisation's name
     * @param kind what the organisation is
     * @param country where it is
     * @param countries a regulator's jurisdiction, else empty
     * @param groupId the hospital group, or the organisation itself
     * @param roles what the account may do
     * @param demonstration whether all this is demonstration data
     * @param vendor which vendor a manufacturer is; null for others
     */
    public record Identity(
            UUID account,
            String name,
            UUID organisation,
            String organisationName,
            OrganisationKind kind,
            String country,
            Set<String> countries,
            UUID groupId,
            Set<Role> roles,
            boolean demonstration,
            @Nullable UUID vendor) {
        /** Somebody who is no manufacturer. */
        public Identity(
                UUID account,
                String name,
                UUID organisation,
                String organisationName,
                OrganisationKind kind,
                String country,
                Set<String> countries,
                UUID groupId,
                Set<Role> roles,
                boolean demonstration) {
            this(
                    account,
                    name,
                    organisation,
                    organisationName,
                    kind,
                    country,
                    countries,
                    groupId,
                    roles,
                    demonstration,
                    null);
        }

        /** Work for an organisation that nobody in particular asked for: it sees the organisation's rows and has no role. */
        public static Identity workOf(Organisation organisation) {
            return of(organisation, new UUID(0, 0), organisation.name(), Set.of());
        }

        /** Somebody of an organisation. */
        public static Identity of(Organisation organisation, UUID account, String name, Set<Role> roles) {
            return new Identity(
                    account,
                    name,
                    organisation.id(),
                    organisation.name(),
                    organisation.kind(),
                    organisation.country(),
                    organisation.countries(),
                    organisation.groupId(),
                    roles,
                    organisation.demonstration(),
                    organisation.vendorId());
        }

        /** The rows that this caller may see. */
        public RowScope scope() {
            return switch (kind) {
                case HOSPITAL -> new RowScope.Own(organisation);
                case MANUFACTURER -> new RowScope.Manufacturer(organisation, vendor);
                case REGULATOR -> new RowScope.Jurisdiction(organisation, countries);
                case OPERATOR -> new RowScope.Platform();
            };
        }
    }

    /** Makes this the request of that account, for the rest of the request. */
    public void become(Identity somebody) {
        identity = Optional.of(somebody);
    }

    /** Who it is, empty for nobody. */
    public Optional<Identity> identity() {
        return identity;
    }

    /**
     * Who it is.
     *
     * @throws ProblemException where nobody is signed in
     */
    public Identity signedIn() {
        return identity.orElseThrow(() -> new ProblemException(
                ProblemType.NOT_SIGNED_IN, "Sign in, or send a token that is valid and has not expired."));
    }

    /** Whether the caller has one of these roles. */
    public boolean hasAnyOf(String... roles) {
        return identity.isPresent()
                && Set.of(roles).stream()
                        .anyMatch(role -> identity.get().roles().contains(Role.valueOf(role)));
    }
}
