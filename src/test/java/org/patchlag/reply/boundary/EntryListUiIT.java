package org.patchlag.reply.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.patchlag.triage.boundary.Desk.post;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.patchlag.query.boundary.Colleagues;
import org.patchlag.testing.PagedList;
import org.patchlag.testing.Person;
import org.patchlag.testing.PortalClient;
import org.patchlag.testing.Undisturbed;

/** The regulator's list of what vendors have entered in a browser: turned and decided on by keyboard. */
@Undisturbed
class EntryListUiIT {
    @Test
    void an_entry_beyond_the_first_page_is_decided_on_where_it_stands() {
        PortalClient vendor = PortalClient.program("responder@dynamos.example");
        String statements = "/api/v1/vendor-entries/statements";
        String words = "Beyond the first page " + UUID.randomUUID();
        List<String> entered = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            entered.add(post(
                            vendor,
                            statements,
                            "{\"regulator\": \"Medical Devices Authority\", \"statement\": \"" + words + " " + i
                                    + "\"}")
                    .getString("id"));
        }
        String email = Colleagues.join("curator@regulator.example", "publisher");
        PagedList.setLines(email, "entries", 3);
        try (Person publisher = Person.withWidth(390, ColorScheme.LIGHT)
                .signIn(email, Colleagues.password())
                .open("/reply/entries?show=statements")) {
            Page page = publisher.page();
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            assertThat(page.locator("article.card")).hasCount(3);
            Person.press(page.locator("a[rel=next]"));
            Locator first = page.locator("article.card").first();
            assertThat(first).containsText(words + " 1");
            page.locator("[id='form:reason']").fill("Beyond");
            Person.press(first.getByText("Refuse"));
            assertThat(page.locator(".notice")).containsText("Done");
            assertThat(first).containsText(words + " 1");
            assertThat(first).containsText("refused");
            assertThat(page.locator("article.card").nth(1)).containsText("waits for the regulator");
            assertThat(page.locator("a[rel=prev]")).hasCount(1);
            assertThat(page.locator("nav.tabs a[aria-current=true]")).containsText("Statements");
            Assertions.assertThat(publisher.complaints()).isEmpty();
        }
        for (int i = 0; i < entered.size(); i++) {
            Assertions.assertThat(vendor.post(statements + "/" + entered.get(i) + "/withdrawal", "")
                            .statusCode())
                    .as("only the one that was seen was decided on: " + i)
                    .isEqualTo(i == 1 ? 409 : 200);
        }
        PortalClient.asOwner("set app.organisation = '" + PortalClient.organisationOf(email)
                + "'; update vendor_statement set entered_at = entered_at - interval '2 days' where statement like '"
                + words + "%'");
    }
}
