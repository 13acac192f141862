package org.patchlag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Organisations;
import org.patchlag.testing.PortalClient;

/** Whose page of colleagues it is, and whom it shows. */
@Beside(files = false)
class ColleaguesIT {
    private static final String PAGE = "/reply/colleagues";

    @Test
    void an_administrator_sees_accounts_and_invitations_of_the_own_manufacturer_only() {
        String own = administrator("responder@aurelia.example");
        String other = administrator("responder@dynamos.example");
        String page = PortalClient.browser(own).get(PAGE).body();
        assertThat(page).contains(own, "responder@aurelia.example").doesNotContain(other, "responder@dynamos.example");
        assertThat(PortalClient.browser(other).get(PAGE).body())
                .contains(other)
                .doesNotContain(own, "responder@aurelia.example");
    }

    @Test
    void nobody_else_has_the_page() {
        for (String email : new String[] {
            "responder@aurelia.example",
            "reporter@northbridge.example",
            "curator@regulator.example",
            "operator@patchlag.example"
        }) {
            assertThat(PortalClient.browser(email).get(PAGE).statusCode())
                    .as(email)
                    .isEqualTo(403);
        }
    }

    private static String administrator(String colleague) {
        String email = "administrator-" + UUID.randomUUID() + "@vendor.example";
        String organisation = PortalClient.organisationOf(colleague);
        Organisations.openAccount(organisation, email, "Ada Administrator", "manufacturer-administrator");
        return email;
    }
}
