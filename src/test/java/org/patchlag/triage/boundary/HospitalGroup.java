package org.patchlag.triage.boundary;

import java.util.UUID;
import org.patchlag.testing.Organisations;
import org.patchlag.testing.PageForm;
import org.patchlag.testing.PortalClient;

/**
 * Two hospitals of one group, of nobody else's.
 *
 * @param first the address of somebody who files for the one
 * @param second of somebody who files for the other
 */
public record HospitalGroup(String first, String second) {
    /** Founds it, with a reporter at each hospital. */
    public static HospitalGroup found() {
        UUID group = UUID.randomUUID();
        return new HospitalGroup(reporter(group, "first"), reporter(group, "second"));
    }

    private static String reporter(UUID group, String which) {
        String hospital = Organisations.found("{\"kind\": \"hospital\", \"name\": \"Grouped Hospital " + which
                + "\", \"country\": \"GB\", \"groupId\": \"" + group + "\", \"groupName\": \"A group\"}");
        String email = which + "-" + group + "@grouped.example";
        Organisations.openAccount(hospital, email, "Rea Grouped", "reporter");
        return email;
    }

    /** Withdraws a report on its page, as its hospital does; the answer's status, 302 where it is done. */
    static int withdraw(String reporter, String reference) {
        int version = Desk.get(PortalClient.program(reporter), "/api/v1/reports/" + reference)
                .getInt("version");
        return PageForm.send(
                        PortalClient.browser(reporter),
                        "/reporting/report?ref=" + reference,
                        "own",
                        "version",
                        String.valueOf(version),
                        "reason",
                        "Filed by mistake",
                        "withdraw",
                        "Withdraw")
                .statusCode();
    }
}
