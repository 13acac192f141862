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
    /** What a statement selects to read one, from {@link #TABLES}. */
    static final String COLUMNS = """
            a.id as account_id, a.name as account_name, a.disabled_at is null as enabled,
            a.demonstration as account_demonstration, o.id as organisation_id, o.name as organisation_name,
            o.kind, o.country, o.group_id, o.demonstration, o.vendor_id,
            array(select role from account_role r
                  where r.organisation_id = a.organisation_id and r.account_id = a.id) as roles,
            array(select c.country from organisation_country c
                  where c.organisation_id = a.organisation_id) as countries""";

    /** Where it is read, the account as {@code a}. */
    static final String TABLES = "account a join organisation o on o.id = a.organisation_id";

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
