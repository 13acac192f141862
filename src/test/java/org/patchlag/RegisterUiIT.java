package org.patchlag;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Person;

/** What a hospital does beside single reports, as people do it in a browser. */
@Beside
class RegisterUiIT {
    private static final String HOSPITAL = "reporter@northbridge.example";

    @Test
    void a_timely_fix_is_filed_in_a_minute() {
        try (Person reporter = Person.atDesk().signIn(HOSPITAL).open("/reporting/fixed-in-time")) {
            Page page = reporter.page();
            page.locator("[id='form:submit']").click();
            assertThat(page.locator(".error-summary")).containsText("Choose the vendor");
            assertThat(page).hasTitle(Pattern.compile("^Error: .*"));
            Person.choose(page, "form:vendor_input", "galen", "Galen Monitors");
            Person.choose(page, "form:model_input", "10", "Vigil 10");
            date(page, "notified", "3", "august", "2026");
            date(page, "offered", "12", "8", "2026");
            page.locator("[id='form:caseKind']").selectOption("unpatched-flaw");
            page.locator("[id='form:submit']").click();
            page.waitForURL(Pattern.compile(".*/reporting/report.*"));
            assertThat(page.locator(".card", new Page.LocatorOptions().setHasText("Time to patch")))
                    .containsText("9 days");
            assertThat(reporter.complaints()).isEmpty();
        }
    }

    @Test
    void a_period_is_certified_and_withdrawn_and_an_empty_quarter_refused_where_it_was_not() {
        try (Person approver = Person.atDesk().signIn(HOSPITAL).open("/reporting/register")) {
            Page page = approver.page();
            page.locator("[id='certify:go']").click();
            assertThat(page.locator(".error-summary")).containsText("Enter the first day");
            date(page, "from", "1", "january", "1991");
            date(page, "to", "31", "12", "1991");
            page.locator("[id='certify:every']").check();
            page.locator("[id='certify:go']").click();
            Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("1 January 1991"));
            assertThat(row).containsText("31 December 1991");
            assertThat(row).containsText("in force");
            row.getByText("Withdraw").click();
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("1 January 1991")))
                    .containsText("withdrawn by Rosa Reed");
            page.locator("[id='empty:state']").click();
            assertThat(page.locator(".error-summary")).containsText("Enter a quarter");
            assertThat(approver.complaints()).isEmpty();
        }
    }

    @Test
    void an_open_report_is_confirmed_by_one_button_and_a_hospital_sees_itself() {
        try (Person reporter = Person.atDesk().signIn(HOSPITAL).open("/benchmark/own")) {
            Page page = reporter.page();
            assertThat(page.locator("main")).containsText("of Medical Devices Authority");
            assertThat(page.locator("figure svg")).isVisible();
            Locator open = page.locator("details.open-cases").first();
            open.locator("summary").click();
            open.locator("tbody a").first().click();
            assertThat(page.locator("h1")).containsText("Report PL-");
            page.locator("[id='own:confirm']").click();
            assertThat(page.locator(".error-summary")).hasCount(0);
            assertThat(page.locator("figcaption")).containsText("Last confirmed on");
            assertThat(reporter.complaints()).isEmpty();
        }
    }

    private static void date(Page page, String name, String day, String month, String year) {
        page.locator("input[id$=':" + name + "day']").fill(day);
        page.locator("input[id$=':" + name + "month']").fill(month);
        page.locator("input[id$=':" + name + "year']").fill(year);
    }
}
