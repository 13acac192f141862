package org.patchlag.triage.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.patchlag.query.boundary.Colleagues;
import org.patchlag.testing.Person;
import org.patchlag.testing.PortalClient;
import org.patchlag.testing.Undisturbed;

/** The inbox has the columns and lines that somebody wants, and remembers them for that one only. */
@Undisturbed
class InboxLayoutUiIT {
    private static final List<String> USUAL = List.of(
            "Reference",
            "Hospital",
            "Device",
            "Time to patch",
            "Waits for",
            "Looked after by",
            "Question",
            "Vendor issue");

    /** The usual inbox has 100 lines. */
    private static final int MORE_THAN_A_PAGE = 101;

    @Test
    void columns_and_lines_are_chosen_and_remembered_and_nobody_else_s_change() {
        PortalClient hospital = PortalClient.program("reporter@northbridge.example");
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            Desk.file(hospital, "LAYOUT-1", "vendor-notified", "2026-02-01");
        }
        String email = Colleagues.join("curator@regulator.example", "analyst");
        try (Person person =
                Person.atDesk().signIn(email, Colleagues.password()).open("/triage/inbox")) {
            Page page = person.page();
            Assertions.assertThat(heads(page)).isEqualTo(USUAL);
            page.getByText("Choose columns").click();
            page.getByTitle("Take away Question").click();
            page.getByTitle("Device earlier").click();
            page.locator("[id='layout:added']").selectOption("state");
            page.locator("[id='layout:add']").click();
            assertThat(page.getByTitle("Take away State")).isVisible();
            page.locator("[id='layout:size']").selectOption("25");
            page.locator("[id='layout:keep']").click();
            page.waitForURL(Pattern.compile(".*/triage/inbox.*"));
            Assertions.assertThat(person.complaints()).isEmpty();
        }
        try (Person again = Person.atDesk().signIn(email, Colleagues.password()).open("/triage/inbox")) {
            Page page = again.page();
            Assertions.assertThat(heads(page))
                    .containsExactly(
                            "Reference",
                            "Device",
                            "Hospital",
                            "Time to patch",
                            "Waits for",
                            "Looked after by",
                            "Vendor issue",
                            "State");
            assertThat(page.locator("tbody tr")).hasCount(25);
            String last = page.locator("tbody th a").last().innerText();
            page.getByText("Submitted earlier").click();
            Assertions.assertThat(page.locator("tbody th a").allInnerTexts())
                    .isNotEmpty()
                    .doesNotContain(last);
            page.getByText("Choose columns").click();
            for (String column : List.of(
                    "Device", "Hospital", "Time to patch", "Waits for", "Looked after by", "Vendor issue", "State")) {
                page.getByTitle("Take away " + column).click();
            }
            page.locator("[id='layout:keep']").click();
            assertThat(page.locator(".error-summary")).containsText("Leave at least one column");
            page.locator("[id='layout:reset']").click();
            page.waitForURL(Pattern.compile(".*/triage/inbox.*"));
            Assertions.assertThat(heads(page)).isEqualTo(USUAL);
        }
        try (Person other = Person.atDesk().signIn("curator@regulator.example").open("/triage/inbox")) {
            Page page = other.page();
            Assertions.assertThat(heads(page)).containsAll(USUAL);
            page.getByText("Submitted earlier").click();
            List<String> shown = page.locator("tbody th a").allInnerTexts();
            page.getByText("Choose all of this page").click();
            page.waitForURL(Pattern.compile(".*choose=all.*"));
            Assertions.assertThat(page.locator("tbody th a").allInnerTexts()).isEqualTo(shown);
            assertThat(page.locator("tbody input:checked")).hasCount(shown.size());
        }
    }

    private static List<String> heads(Page page) {
        return page.locator("thead th").allInnerTexts();
    }
}
