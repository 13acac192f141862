package org.patchlag.query.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Organisations;
import org.patchlag.testing.PortalClient;

/** What the pages of a regulator say to which nothing was reported. */
@Beside(files = false)
class EmptyDeskIT {
    @Test
    void where_there_is_no_report_none_is_asked_to_take_out_a_condition() {
        String email = "analyst-" + UUID.randomUUID() + "@regulator.example";
        String regulator = Organisations.found("{\"kind\": \"regulator\", \"name\": \"An authority without reports\","
                + " \"country\": \"CY\", \"jurisdiction\": [\"CY\"]}");
        Organisations.openAccount(regulator, email, "Ann Analyst", "analyst");
        PortalClient analyst = PortalClient.browser(email);
        for (String view : new String[] {"list", "counts&by=vendor", "figures&by=vendor"}) {
            String page = "/query/reports?view=" + view;
            assertThat(analyst.get(page).body())
                    .as(view)
                    .containsPattern("There is no (accepted )?report yet")
                    .doesNotContain("Take a condition out");
            assertThat(analyst.get(page + "&query=vendor:nobody").body())
                    .as(view)
                    .containsPattern("No (accepted )?report fits. Take a condition out");
        }
    }
}
