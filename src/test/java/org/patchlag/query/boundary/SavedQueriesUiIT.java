package org.patchlag.query.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Person;

/** Saved queries as they are kept, opened, shared and ended in a browser. */
@Beside(files = false)
class SavedQueriesUiIT {
    private static final Pattern OPENED = Pattern.compile(".*/query/reports\\?saved=PQ-.*");

    private final String name = "Galen’s by country " + UUID.randomUUID();

    private static Person someone() {
        return Person.atDesk().signIn(Colleagues.join("curator@regulator.example", "analyst"), Colleagues.password());
    }

    private static Locator row(Page page, String name) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    /** Tabs to the control that has this text or name, as somebody without a mouse does. */
    private static void tabTo(Page page, String text) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            Object at = page.evaluate(
                    "(() => { const a = document.activeElement; return a.innerText || a.value || a.id; })()");
            if (String.valueOf(at).strip().equals(text)) {
                return;
            }
        }
        throw new AssertionError("no Tab leads to " + text);
    }

    /** Saves counts by country of one vendor, without a mouse, shared and with mails. */
    private void save(Person person) {
        Page page = person.open("/query/reports?view=counts&by=country&query=vendor:galen*")
                .page();
        tabTo(page, "Save this query");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Save this query");
        assertThat(page.locator("dl")).containsText("vendor:galen*");
        page.locator("[id='save:name']").focus();
        page.keyboard().type(name);
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(OPENED);
        assertThat(page.locator("p.saved")).containsText(name);
        assertThat(page.locator("p.saved")).containsText("yours, shared");
    }

    @Test
    void a_query_is_saved_by_keyboard_alone_opened_again_changed_renamed_and_deleted() {
        try (Person person = someone()) {
            save(person);
            Page page = person.page();
            page.locator(".downloads").getByText("Saved queries").click();
            assertThat(row(page, name)).containsText("No change since");
            row(page, name).getByText(name).click();
            assertThat(page.locator("thead th").first()).hasText("Country");
            assertThat(page.locator("#by")).hasValue("country");

            page.locator("#query").fill("vendor:dynamos*");
            page.locator(".filters button").first().click();
            assertThat(page.locator("p.saved")).containsText(name);
            page.getByText("Save the changes").click();
            assertThat(page.locator("[id='save:name']")).hasValue(name);
            page.locator("[id='save:go']").click();
            page.waitForURL(OPENED);
            assertThat(page.locator("#query")).hasValue("vendor:dynamos*");

            page.locator("p.saved a").click();
            page.locator("[id='own:name']").fill(" ");
            page.locator("[id='own:rename']").click();
            assertThat(page.locator(".error-summary")).containsText("Enter a name");
            page.locator("[id='own:name']").fill("Renamed " + name);
            page.locator("[id='own:rename']").click();
            assertThat(page.locator("h1")).hasText("Renamed " + name);
            page.getByText("Delete this query").click();
            page.locator("[id='own:delete']").click();
            assertThat(page.locator("h1")).hasText("Saved queries");
            assertThat(row(page, name)).hasCount(0);
            Assertions.assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void a_colleague_reads_who_shares_a_query_copies_it_and_begins_and_ends_the_mails() {
        try (Person owner = someone();
                Person colleague = someone()) {
            save(owner);
            Page page = colleague.open("/query/saved").page();
            assertThat(row(page, name)).containsText("Colleague analyst");
            row(page, name).getByText("Mail me").click();
            assertThat(row(page, name)).containsText("No change since");
            row(page, name).getByText("End the mails").click();
            assertThat(row(page, name).locator("input")).hasValue("Mail me");

            row(page, name).getByText(name).click();
            assertThat(page.locator("p.saved")).containsText("Colleague analyst’s");
            assertThat(page.getByText("Save the changes")).hasCount(0);
            page.locator("p.saved a").click();
            assertThat(page.locator("[id='own:rename']")).hasCount(0);
            page.locator("[id='copy:go']").click();
            assertThat(page.locator("h1")).hasText(name);
            assertThat(page.locator("[id='own:share']")).hasValue("Share with colleagues");

            owner.open("/query/saved");
            row(owner.page(), name).locator("td a").last().click();
            owner.page().locator("[id='own:share']").click();
            assertThat(owner.page().locator("[id='own:share']")).hasValue("Share with colleagues");
            colleague.open("/query/saved");
            assertThat(row(page, name)).hasCount(1); // the copy
            Assertions.assertThat(List.of(owner.complaints(), colleague.complaints()))
                    .allSatisfy(complaints -> Assertions.assertThat(complaints).isEmpty());
        }
    }
}
