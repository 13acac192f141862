package org.patchlag.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Person;
import org.patchlag.testing.PortalClient;

/** Signing in and out of the pages, and how long it holds. */
@Beside(files = false)
class SignInIT {
    private static final String EMAIL = "reporter@northbridge.example";
    private static final String REPORTS = "/reporting/list";

    @Test
    void an_unknown_address_and_a_wrong_password_get_the_same_answer() {
        String unknown = "nobody.at.all@northbridge.example";
        HttpResponse<String> stranger = SignInForm.send(unknown, DemonstrationAccounts.PASSWORD);
        HttpResponse<String> mistaken = SignInForm.send(EMAIL, DemonstrationAccounts.PASSWORD + "x");
        assertThat(stranger.statusCode()).isEqualTo(mistaken.statusCode());
        assertThat(stranger.body()).contains("The e-mail address or the password is wrong");
        assertThat(SignInForm.steady(stranger, unknown)).isEqualTo(SignInForm.steady(mistaken, EMAIL));
        assertThat(stranger.headers().map().keySet())
                .isEqualTo(mistaken.headers().map().keySet());
        for (HttpResponse<String> refused : List.of(stranger, mistaken)) {
            assertThat(refused.headers().allValues("Set-Cookie").toString()).doesNotContain(SignInCookie.NAME);
            assertThat(refused.body()).doesNotContain(DemonstrationAccounts.PASSWORD + "x");
        }
    }

    @Test
    void nobody_sends_files_to_a_page_that_takes_none() {
        String form =
                "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nwords\r\n--part--\r\n";
        for (PortalClient sender : List.of(PortalClient.nobody(), PortalClient.browser(EMAIL))) {
            for (String page : List.of("/access/sign-in", "/benchmark/table")) {
                HttpResponse<String> answer = sender.send(sender.request(page)
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
                assertThat(answer.statusCode()).as(page).isEqualTo(413);
            }
        }
    }

    @Test
    void the_cookie_is_kept_from_scripts_other_sites_and_plain_connections() {
        HttpResponse<String> signedIn = SignInForm.send(EMAIL, DemonstrationAccounts.PASSWORD);
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).endsWith("/desk");
        String given = signedIn.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("__Host-"))
                .findFirst()
                .orElseThrow();
        assertThat(given.split("; "))
                .contains("HttpOnly", "Secure", "Path=/")
                .containsAnyOf("SameSite=Lax", "SameSite=Strict");
        assertThat(given).doesNotContain("Domain");
        String token = given.substring(given.indexOf('=') + 1, given.indexOf(';'));
        assertThat(PortalClient.count("sign_in where token_hash = " + hash(token)))
                .isOne();
        assertThat(status(SignInCookie.NAME + "=" + token)).isEqualTo(200);
        assertThat(PortalClient.nobody()
                        .get("/api/v1/reports", "Cookie", SignInCookie.NAME + "=" + token)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void after_signing_out_the_old_cookie_leads_to_the_sign_in_page() {
        try (Person reporter = Person.atDesk().signIn(EMAIL).open(REPORTS)) {
            String cookie = reporter.page().context().cookies().stream()
                    .filter(kept -> kept.name.equals(SignInCookie.NAME))
                    .map(kept -> kept.name + "=" + kept.value)
                    .findFirst()
                    .orElseThrow();
            assertThat(status(cookie)).isEqualTo(200);
            reporter.page().locator("[id='sign-out:go']").click();
            assertThat(reporter.page().locator(".who")).containsText("Sign in");
            assertThat(reporter.page().context().cookies()).noneMatch(kept -> kept.name.equals(SignInCookie.NAME));
            assertEnded(cookie);
            reporter.open(REPORTS);
            assertThat(reporter.page()).hasURL(Pattern.compile(".*/access/sign-in\\?next=.*"));
            assertThat(reporter.page().locator("h1")).hasText("Sign in");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/reporting/register, .*/reporting/register",
        "/access/sign-in?next=//elsewhere.example/, .*/reporting/list",
        "/access/sign-in?next=https://elsewhere.example/, .*/reporting/list"
    })
    void after_signing_in_one_comes_to_the_page_that_one_wanted_and_to_no_other_site(String asked, String reached) {
        try (Person reporter = Person.atDesk().open(asked)) {
            Page page = reporter.page();
            page.getByLabel("E-mail address").fill(EMAIL);
            page.getByLabel("Password").fill(DemonstrationAccounts.PASSWORD);
            page.locator("[id='form:go']").click();
            assertThat(page).hasURL(Pattern.compile(reached));
        }
    }

    @Test
    void unused_for_twenty_minutes_it_ends() {
        String cookie = PortalClient.browser(EMAIL).credential();
        setBack(cookie, "last_seen_at", "19 minutes");
        assertThat(status(cookie)).isEqualTo(200);
        setBack(cookie, "last_seen_at", "21 minutes");
        assertEnded(cookie);
    }

    @Test
    void twelve_hours_after_the_password_it_ends_whatever_happens() {
        String cookie = PortalClient.browser(EMAIL).credential();
        setBack(cookie, "created_at", "11 hours");
        assertThat(status(cookie)).isEqualTo(200);
        setBack(cookie, "created_at", "13 hours");
        assertEnded(cookie);
    }

    private static void setBack(String cookie, String column, String by) {
        PortalClient.asOwner("update sign_in set " + column + " = now() - interval '" + by + "' where token_hash = "
                + hash(cookie.substring(cookie.indexOf('=') + 1)));
    }

    private static String hash(String token) {
        return "sha256(convert_to('" + token + "', 'UTF8'))";
    }

    private static int status(String cookie) {
        return PortalClient.nobody().get(REPORTS, "Cookie", cookie).statusCode();
    }

    private static void assertEnded(String cookie) {
        HttpResponse<String> answer = PortalClient.nobody().get(REPORTS, "Cookie", cookie);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/access/sign-in?next=");
    }
}
