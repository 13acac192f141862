package org.patchlag.access;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.patchlag.tenancy.Role;

/**
 * An account that is to be opened.
 *
 * @param organisation whose
 * @param email the address that signs in; kept in lower case
 * @param name the person's name
 * @param password at least {@value AccountService#SHORTEST_PASSWORD} characters
 * @param roles what it may do; all of the organisation's kind
 * @param demonstration whether it exists for demonstration only
 */
public record NewAccount(
        UUID organisation, String email, String name, String password, Set<Role> roles, boolean demonstration) {

    /** Folds the address. */
    public NewAccount {
        email = email.strip().toLowerCase(Locale.ROOT);
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return email; // never the password
    }
}
