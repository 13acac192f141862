package org.patchlag.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Person;
import org.patchlag.testing.PortalClient;

/** Tokens for programs: made on the account's page, shown once, and of no use once they have ended. */
@Beside(files = false)
class ApiTokenUiIT {
    private static final String EMAIL = "reporter@pontypridd.example";
    private static final String REPORTS = "/api/v1/reports";

    @Test
    void a_token_is_made_shown_once_used_and_revoked() {
        String purpose = "night export " + UUID.randomUUID();
        try (Person reporter = Person.atDesk().signIn(EMAIL).open("/access/account")) {
            Page page = reporter.page();
            page.locator("[id='tokens:make']").click();
            assertThat(page.locator(".error").first()).containsText("Enter what the token is for");
            page.locator("[id='tokens:name']").fill(purpose);
            page.locator("[id='tokens:days']").selectOption("30");
            page.locator("[id='tokens:make']").click();
            String token = page.locator("#secret").textContent();
            assertThat(PortalClient.programWith(token).get(REPORTS).statusCode())
                    .isEqualTo(200);

            reporter.open("/access/account");
            Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(purpose));
            assertThat(row).hasCount(1);
            assertThat(page.locator("#secret")).hasCount(0);
            assertThat(page.content()).doesNotContain(token);

            row.locator("input[type='submit']").click();
            assertThat(row).containsText("ended");
            assertRefused(token);
            assertThat(reporter.complaints()).isEmpty();
        }
    }

    @Test
    void an_expired_token_is_refused_with_a_problem_document() {
        assertEnds("expires_at = now() - interval '1 second'");
    }

    @Test
    void a_revoked_token_is_refused_with_a_problem_document() {
        assertEnds("revoked_at = now()");
    }

    private static void assertEnds(String change) {
        String token = PortalClient.program(EMAIL).credential().substring("Bearer ".length());
        assertThat(PortalClient.programWith(token).get(REPORTS).statusCode()).isEqualTo(200);
        PortalClient.asOwner(
                "update api_token set " + change + " where token_hash = sha256(convert_to('" + token + "', 'UTF8'))");
        assertRefused(token);
    }

    private static void assertRefused(String token) {
        HttpResponse<String> refused = PortalClient.programWith(token).get(REPORTS);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("Bearer", "invalid_token");
        assertThat(PortalClient.json(refused).getString("type")).endsWith("/problems/not-signed-in");
        assertThat(PortalClient.json(refused).getInt("status")).isEqualTo(401);
        assertThat(refused.body()).contains("account page").doesNotContain(token);
    }
}
