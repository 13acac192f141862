package org.patchlag.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.tenancy.Role;

/** Whom a notice is for. Who that is in person is looked up when its mails are made, not when it is written. */
public sealed interface Recipient {

    /**
     * One address, of somebody who has no account yet.
     *
     * @param email the address
     */
    record Address(String email) implements Recipient {}

    /**
     * All who answer for a vendor, wherever they have an account.
     *
     * @param id the vendor's id
     */
    record Vendor(UUID id) implements Recipient {}

    /**
     * All who file for a hospital.
     *
     * @param id the organisation's id
     */
    record Hospital(UUID id) implements Recipient {}

    /**
     * All of an organisation who have a role.
     *
     * @param id the organisation's id
     * @param role the role
     */
    record Organisation(UUID id, Role role) implements Recipient {}

    /**
     * One account, while it may sign in.
     *
     * @param organisation the organisation's id
     * @param account the account's id
     * @param otherwise who of the organisation gets it where the account may not sign in; null for nobody
     */
    record Account(
            UUID organisation, UUID account, @Nullable Role otherwise) implements Recipient {}
}
