package org.patchlag;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Person;
import org.patchlag.testing.Releasing;

/** The main job, end to end, as people do it in a browser. */
@Beside
@Order(1)
@Releasing
class TourUiIT {
    private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);
    private static final double FIGURES_MADE_WITHIN_MS = 240_000;

    @Test
    void a_report_is_filed_returned_corrected_accepted_and_an_edition_released() {
        String reference = file();
        try (Person curator = Person.atDesk().signIn("curator@regulator.example")) {
            Page page = curator.page();
            assertThat(page.locator("h1")).hasText("Inbox");
            page.getByText(reference).click();
            page.getByLabel("Message to the hospital").fill("Which day was the letter sent?");
            page.getByText("Return", EXACT).click();
            assertThat(page.locator(".state").first()).hasText("Returned");
            assertThat(curator.complaints()).isEmpty();
        }
        correct(reference);
        try (Person curator =
                Person.atDesk().signIn("curator@regulator.example").open("/reporting/report?ref=" + reference)) {
            curator.page().locator("[id='decide:accept']").click();
            assertThat(curator.page().locator(".state").first()).hasText("Accepted");
        }
        VendorPath.walk(reference);
        VendorPath.assertVoiceIn(release());
    }

    /** README's tour, steps 1 and 2. */
    @Test
    void anybody_reads_the_benchmark_and_the_case_of_2004_took_21_days() {
        try (Person anybody = Person.atDesk().open("/")) {
            Page page = anybody.page();
            page.getByText("See device types, vendors and models").click();
            page.getByText("By vendor", EXACT).click();
            page.locator("table.shares tbody th a").first().click();
            assertThat(page.locator("main")).containsText("What the vendor promises");
            for (String place : List.of("Comparison", "Method", "Data")) {
                page.locator("nav")
                        .getByText(place, new Locator.GetByTextOptions().setExact(true))
                        .click();
                assertThat(page.locator("h1")).isVisible();
            }
            assertThat(page.locator("main")).containsText("Excel");
            assertThat(anybody.complaints()).isEmpty();
        }
        try (Person reporter = Person.atDesk().signIn("reporter@pontypridd.example")) {
            reporter.page()
                    .locator("tbody tr", new Page.LocatorOptions().setHasText("Aplio"))
                    .locator("a")
                    .first()
                    .click();
            assertThat(timeToPatch(reporter.page())).containsText("21 days");
        }
    }

    /** README's tour, steps 3 and 4. */
    @Test
    void a_month_alone_gives_a_time_to_patch_within_bounds_and_the_report_is_accepted() {
        String reference;
        try (Person reporter = Person.atDesk().signIn("reporter@northbridge.example")) {
            Page page = reporter.page();
            page.getByText("File a report", EXACT).first().click();
            Person.choose(page, "form:vendor_input", "aurel", "Aurelia Imaging");
            Person.choose(page, "form:model_input", "halo", "Halo 64");
            fillDate(page, 1, "", "march", "2026");
            fillDate(page, 2, "20", "april", "2026");
            page.locator("[id='form:caseKind']").selectOption("infection");
            page.locator("[id='form:submit']").click();
            page.waitForURL(Pattern.compile(".*/reporting/report.*"));
            assertThat(timeToPatch(page)).containsText("20 to 50 days");
            reference = page.locator("h1").innerText().replace("Report ", "");
        }
        try (Person curator = Person.atDesk().signIn("curator@regulator.example")) {
            curator.page().getByText(reference).click();
            curator.page().locator("[id='decide:accept']").click();
            assertThat(curator.page().locator(".state").first()).hasText("Accepted");
        }
    }

    private static Locator timeToPatch(Page page) {
        return page.locator(".card", new Page.LocatorOptions().setHasText("Time to patch"));
    }

    private static String file() {
        try (Person reporter =
                Person.atDesk().signIn("reporter@northbridge.example").open("/reporting/file")) {
            Page page = reporter.page();
            Person.choose(page, "form:vendor_input", "aurel", "Aurelia Imaging");
            Person.choose(page, "form:model_input", "64", "Halo 64");
            fillDate(page, 0, "", "august", "2026");
            fillDate(page, 1, "11", "Aug", "2026");
            assertThat(page.locator(".event").nth(1).locator(".echo")).hasText("Recorded as: on 11 August 2026");
            fillDate(page, 2, "1", "8", "2026");
            page.locator("[id='form:caseKind']").selectOption("infection");
            page.locator("[id='form:submit']").click();
            assertThat(page.locator(".error-summary")).containsText("before the vendor was notified");
            assertThat(page).hasTitle(Pattern.compile("^Error: .*"));
            fillDate(page, 2, "25", "8", "2026");
            page.locator("[id='form:submit']").click();
            page.waitForURL(Pattern.compile(".*/reporting/report.*"));
            assertThat(timeToPatch(page)).containsText("14 days");
            assertThat(reporter.complaints()).isEmpty();
            return page.locator("h1").innerText().replace("Report ", "");
        }
    }

    private static void correct(String reference) {
        try (Person reporter = Person.atDesk().signIn("reporter@northbridge.example")) {
            Page page = reporter.page();
            page.getByText(reference).click();
            assertThat(page.locator("main")).containsText("Which day was the letter sent?");
            page.getByText("Change or continue").click();
            fillDate(page, 1, "12", "8", "2026");
            page.locator("[id='form:changeNote']").fill("The letter's day");
            page.locator("[id='form:submit']").click();
            page.waitForURL(Pattern.compile(".*/reporting/report.*"));
            assertThat(timeToPatch(page)).containsText("13 days");
        }
    }

    // README's tour, step 5.
    private static String release() {
        try (Person first =
                Person.atDesk().signIn("publisher@regulator.example").open("/benchmark/desk")) {
            first.page().locator("[id='editions:freeze']").click();
            assertThat(first.page().locator(".notice").first()).containsText("frozen");
            Locator release = first.page().getByText("Release", EXACT).first();
            release.waitFor(new Locator.WaitForOptions().setTimeout(FIGURES_MADE_WITHIN_MS));
            release.click();
            assertThat(first.page().locator(".error-summary")).containsText("another publisher must release it");
            first.page().getByText("Show vendors their rows").first().click();
            assertThat(first.page().locator(".notice").first()).containsText("can now read its own rows");
            first.page().getByText("Look at it", EXACT).first().click();
            assertThat(first.page().locator("h1")).hasText("Exact beside public");
            assertThat(first.page().locator("caption").first()).hasText("Counts, and what the public reads of day 90");
        }
        try (Person responder =
                Person.atDesk().signIn("responder@aurelia.example").open("/benchmark/preview")) {
            assertThat(responder.page().locator("h2").first()).containsText("Medical Devices Authority, as of");
            assertThat(responder.page().locator("blockquote.statement").first()).hasText(VendorPath.STATEMENT);
        }
        try (Person second =
                Person.atDesk().signIn("second.publisher@regulator.example").open("/benchmark/desk")) {
            second.page().getByText("Release", EXACT).first().click();
            assertThat(second.page().locator(".notice").first()).containsText("is released and public");
            String number = second.page().locator(".notice").first().innerText().replaceAll("\\D", "");
            second.open("/benchmark/table?edition=" + number);
            assertThat(second.page().locator("main"))
                    .containsText("Edition " + number + " of Medical Devices Authority");
            return number;
        }
    }

    private static void fillDate(Page page, int event, String day, String month, String year) {
        Locator row = page.locator(".event").nth(event);
        row.locator("input[id$='fromday']").fill(day);
        row.locator("input[id$='frommonth']").fill(month);
        row.locator("input[id$='fromyear']").fill(year);
        row.locator("input[id$='note']").focus();
        assertThat(row.locator(".echo")).containsText("Recorded as");
    }
}
