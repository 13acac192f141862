package org.patchlag.access;

import java.util.List;
import java.util.stream.Collectors;
import org.patchlag.tenancy.Role;

/**
 * Somebody with an account in one's own organisation.
 *
 * @param name the person
 * @param email the address with which that one signs in
 * @param roles what the account may do
 * @param enabled whether that one may sign in
 */
public record Colleague(String name, String email, List<String> roles, boolean enabled) {
    /** What the account may do, in words. */
    public String rolesInWords() {
        return roles.stream().map(role -> Role.valueOf(role).label()).collect(Collectors.joining(", "))
                + (enabled ? "" : " (disabled)");
    }
}
