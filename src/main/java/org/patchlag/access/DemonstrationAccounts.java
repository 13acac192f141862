package org.patchlag.access;

import java.util.List;
import java.util.Set;
import org.patchlag.tenancy.Role;

/** The accounts that demonstration data brings; everybody may know their password, and only a demonstration takes it. */
public final class DemonstrationAccounts {
    /** The password of all of them. */
    public static final String PASSWORD = "patchlag-demo";

    private DemonstrationAccounts() {}

    /**
     * One of them.
     *
     * @param email signs in
     * @param name the person
     * @param organisation the organisation's name
     * @param does what it shows, in words
     * @param roles what it may do
     */
    public record Entry(String email, String name, String organisation, String does, Set<Role> roles) {}

    /** All of them, in the order of the guided tour. */
    public static final List<Entry> ALL = List.of(
            new Entry(
                    "reporter@northbridge.example",
                    "Rosa Reed",
                    "Northbridge University Hospitals",
                    "files reports",
                    Set.of(Role.REPORTER, Role.APPROVER)),
            new Entry(
                    "reporter@pontypridd.example",
                    "Owen Price",
                    "Pontypridd & Rhondda NHS Trust",
                    "has the Aplio case of 2003",
                    Set.of(Role.REPORTER)),
            new Entry(
                    "curator@regulator.example",
                    "Clara Stone",
                    "Medical Devices Authority",
                    "accepts and returns reports",
                    Set.of(Role.CURATOR, Role.ANALYST)),
            new Entry(
                    "second.curator@regulator.example",
                    "Carl Ames",
                    "Medical Devices Authority",
                    "decides what vendors contest",
                    Set.of(Role.CURATOR, Role.ANALYST)),
            new Entry(
                    "publisher@regulator.example",
                    "Paul Winter",
                    "Medical Devices Authority",
                    "freezes editions",
                    Set.of(Role.PUBLISHER, Role.ANALYST)),
            new Entry(
                    "second.publisher@regulator.example",
                    "Sara Young",
                    "Medical Devices Authority",
                    "releases editions",
                    Set.of(Role.PUBLISHER, Role.ANALYST)),
            new Entry(
                    "curator@overseas.example",
                    "Frank Dale",
                    "Overseas Devices Agency",
                    "sees another jurisdiction",
                    Set.of(Role.CURATOR, Role.ANALYST)),
            new Entry(
                    "responder@aurelia.example",
                    "Anna Vogel",
                    "Aurelia Imaging",
                    "is a vendor",
                    Set.of(Role.RESPONDER)),
            new Entry(
                    "administrator@aurelia.example",
                    "Ines Brandl",
                    "Aurelia Imaging",
                    "is a vendor, and invites colleagues",
                    Set.of(Role.MANUFACTURER_ADMINISTRATOR)),
            new Entry(
                    "responder@dynamos.example",
                    "Dirk Brandt",
                    "Dynamos Health",
                    "is another vendor",
                    Set.of(Role.RESPONDER)),
            new Entry(
                    "operator@patchlag.example",
                    "Olga Platt",
                    "Patchlag demonstration",
                    "runs the platform, sees no report",
                    Set.of(Role.OPERATOR)));
}
