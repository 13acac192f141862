package org.patchlag.reporting.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Person;

/** The cases of the article of 2004, filed by the form as a hospital would: each reads on its page as the article tells. */
@Beside
class ArticleCasesUiIT {
    private static final String AFTER = "AFTER";
    private static final String UNKNOWN = "UNKNOWN";

    @Test
    void the_ultrasound_scanner_waited_three_weeks_for_clearance_since_nobody_knows_when() {
        try (Person reporter = begin("Toshiba", "Aplio", "infection")) {
            Page page = reporter.page();
            when(page, 0, "vendor-notified", UNKNOWN);
            when(page, 1, "fix-approved", AFTER);
            after(page, 1, "3", "", "WEEKS", "vendor-notified");
            submit(page);
            assertThat(clock(page, "Time to patch")).containsText("21 days");
            assertThat(page.locator("main")).containsText("3 weeks after the vendor was notified");
        }
    }

    @Test
    void the_three_scanners_were_off_the_network_for_two_to_three_months() {
        try (Person reporter = begin("Siemens", "Antares", "infection")) {
            Page page = reporter.page();
            page.locator("[id='form:unitsAffected']").fill("3");
            when(page, 0, "disconnected", UNKNOWN);
            when(page, 1, "vendor-notified", AFTER);
            after(page, 1, "0", "", "DAYS", "disconnected");
            when(page, 2, "fix-approved", AFTER);
            after(page, 2, "2", "3", "MONTHS", "disconnected");
            submit(page);
            assertThat(clock(page, "Time to patch")).containsText("60 to 92 days");
        }
    }

    @Test
    void the_archive_was_fixed_on_a_day_that_nobody_knows() {
        try (Person reporter = begin("eFilm", "PACS archive", "infection")) {
            Page page = reporter.page();
            when(page, 0, "vendor-notified", UNKNOWN);
            when(page, 1, "fix-approved", UNKNOWN);
            submit(page);
            assertThat(clock(page, "Time to patch")).containsText("fixed, on an unknown day");
        }
    }

    @Test
    void the_request_for_anti_virus_software_is_still_without_an_answer() {
        try (Person reporter = begin("Siemens", "Antares", "protection-request")) {
            Page page = reporter.page();
            when(page, 0, "permission-requested", UNKNOWN);
            submit(page);
            assertThat(clock(page, "Permission")).containsText("open");
        }
    }

    private static Person begin(String vendor, String model, String kind) {
        Person reporter = Person.atDesk().signIn("reporter@pontypridd.example").open("/reporting/file");
        Page page = reporter.page();
        Person.choose(page, "form:vendor_input", vendor, vendor);
        Person.choose(page, "form:model_input", model, model);
        page.locator("[id='form:caseKind']").selectOption(kind);
        return reporter;
    }

    private static void when(Page page, int event, String kind, String way) {
        Locator row = page.locator(".event").nth(event);
        row.locator("select[id$='kind']").selectOption(kind);
        row.locator("select[id$='way']").selectOption(way);
        if (way.equals(AFTER)) {
            row.locator("input[id$='least']").waitFor();
        } else {
            assertThat(row.locator("input[id$='fromyear']")).hasCount(0);
        }
    }

    private static void after(Page page, int event, String least, String most, String unit, String anchor) {
        Locator row = page.locator(".event").nth(event);
        row.locator("input[id$='least']").fill(least);
        row.locator("input[id$='most']").fill(most);
        row.locator("select[id$='unit']").selectOption(unit);
        row.locator("select[id$='anchor']").selectOption(anchor);
        assertThat(row.locator(".echo")).containsText("Recorded as: ");
    }

    private static void submit(Page page) {
        page.locator("[id='form:submit']").click();
        page.waitForURL(Pattern.compile(".*/reporting/report.*"));
    }

    private static Locator clock(Page page, String name) {
        return page.locator(".card", new Page.LocatorOptions().setHasText(name)).first();
    }
}
