package org.patchlag.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.OrganisationKind;
import org.patchlag.tenancy.Role;

/**
 * An account with its organisation, as one statement reads them for every request.
 *
 * @param accountId the account
 * @param accountName the person's name
 * @param enabled whether it may sign in
 * @param accountDemonstration whether the account is demonstration data
 * @param organisationId the organisation
 * @param organisationName its name
 * @param kind what it is
 * @param country where it is
 * @param groupId its group
 * @param demonstration whether the organisation is demonstration data
 * @param vendorId the vendor that a manufacturer is
 * @param roles the account's roles
 * @param countries the organisation's jurisdiction
 */
public record AccountIdentity(
        UUID accountId,
        String accountName,
        boolean enabled,
        boolean accountDemonstration,
        UUID organisationId,
        String organisationName,
        OrganisationKind kind,
        String country,
        UUID groupId,
        boolean demonstration,
        @Nullable UUID vendorId,
        List<String> roles,
        List<String> countries) {

    Caller.Identity identity() {
        Set<Role> held = Arrays.stream(Role.values())
                .filter(role -> roles.contains(role.name()))
                .collect(Collectors.toSet());
        return new Caller.Identity(
                accountId,
                accountName,
                organisationId,
                organisationName,
                kind,
                country,
                Set.copyOf(countries),
                groupId,
                held,
                demonstration,
                vendorId);
    }
}
