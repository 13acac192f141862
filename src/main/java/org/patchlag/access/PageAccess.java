package org.patchlag.access;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.OrganisationKind;
import org.patchlag.tenancy.Role;

/**
 * Which page needs whom, by the beginning of its address; the longest beginning that fits decides, and a page that none
 * fits is nobody's. Services check again: this only spares people a page that they cannot use.
 */
final class PageAccess {
    private static final Set<OrganisationKind> EVERYBODY_SIGNED_IN = EnumSet.allOf(OrganisationKind.class);

    /** Null: open to all. */
    private static final Map<String, Rule> RULES = new LinkedHashMap<>();

    private record Rule(boolean open, Set<OrganisationKind> kinds, Set<Role> roles) {}

    static {
        open("/", "/index", "/access/sign-in", "/access/welcome", "/benchmark/", "/error/");
        kinds("/access/account", EVERYBODY_SIGNED_IN);
        kinds("/notice/", EnumSet.of(OrganisationKind.OPERATOR));
        kinds("/reply/fact", EnumSet.of(OrganisationKind.MANUFACTURER));
        kinds("/reply/statement", EnumSet.of(OrganisationKind.MANUFACTURER));
        roles("/reply/colleagues", EnumSet.of(Role.MANUFACTURER_ADMINISTRATOR));
        roles("/reply/desk", EnumSet.of(Role.PUBLISHER, Role.ANALYST, Role.CURATOR));
        roles("/reply/case", EnumSet.of(Role.PUBLISHER, Role.ANALYST, Role.CURATOR));
        roles("/reply/release", EnumSet.of(Role.CURATOR));
        roles("/reply/entries", EnumSet.of(Role.PUBLISHER, Role.CURATOR));
        kinds(
                "/reply/evidence",
                EnumSet.of(OrganisationKind.HOSPITAL, OrganisationKind.REGULATOR, OrganisationKind.MANUFACTURER));
        kinds("/reply/accounts", EnumSet.of(OrganisationKind.OPERATOR));
        kinds("/reporting/report", EnumSet.of(OrganisationKind.HOSPITAL, OrganisationKind.REGULATOR));
        kinds("/reporting/attachment", EnumSet.of(OrganisationKind.HOSPITAL, OrganisationKind.REGULATOR));
        kinds("/reporting/", EnumSet.of(OrganisationKind.HOSPITAL));
        kinds("/vigilance/", EnumSet.of(OrganisationKind.HOSPITAL, OrganisationKind.REGULATOR));
        kinds("/triage/", EnumSet.of(OrganisationKind.REGULATOR));
        kinds("/sharing/", EnumSet.of(OrganisationKind.REGULATOR));
        roles("/query/", EnumSet.of(Role.PUBLISHER, Role.ANALYST, Role.CURATOR));
        roles("/benchmark/desk", EnumSet.of(Role.PUBLISHER, Role.ANALYST, Role.CURATOR));
        roles("/benchmark/exact", EnumSet.of(Role.PUBLISHER, Role.ANALYST, Role.CURATOR));
        kinds("/benchmark/preview", EnumSet.of(OrganisationKind.MANUFACTURER));
        kinds("/benchmark/own", EnumSet.of(OrganisationKind.HOSPITAL));
    }

    private PageAccess() {}

    /** Whether the address is a page, and not a file that pages use. */
    static boolean isPage(String path) {
        return !path.startsWith("/jakarta.faces.resource/")
                && !path.startsWith("/resources/")
                && !path.equals("/favicon.ico")
                && !path.equals("/ArquillianServletRunnerEE9");
    }

    static boolean allows(String path, Caller caller) {
        String address = path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
        Rule best = null;
        int longest = -1;
        for (Map.Entry<String, Rule> entry : RULES.entrySet()) {
            String beginning = entry.getKey();
            boolean fits = beginning.equals("/") ? address.equals("/") : address.startsWith(beginning);
            if (fits && beginning.length() > longest) {
                best = entry.getValue();
                longest = beginning.length();
            }
        }
        if (best == null || best.open()) {
            return true; // an unknown address is a 404, which everybody may see
        }
        Rule rule = best;
        return caller.identity()
                .filter(identity -> rule.kinds().contains(identity.kind())
                        && (rule.roles().isEmpty() || identity.roles().stream().anyMatch(rule.roles()::contains)))
                .isPresent();
    }

    private static void open(String... beginnings) {
        for (String beginning : beginnings) {
            RULES.put(beginning, new Rule(true, Set.of(), Set.of()));
        }
    }

    private static void kinds(String beginning, Set<OrganisationKind> kinds) {
        RULES.put(beginning, new Rule(false, kinds, Set.of()));
    }

    private static void roles(String beginning, Set<Role> roles) {
        RULES.put(beginning, new Rule(false, EVERYBODY_SIGNED_IN, roles));
    }
}
