package org.patchlag.query.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.file;
import static org.patchlag.triage.boundary.Desk.list;
import static org.patchlag.triage.boundary.Desk.post;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Person;
import org.patchlag.testing.PortalClient;

/** The regulator's questions as they are asked in a browser. */
@Beside
class ReportsUiIT {
    // What other tests file meanwhile is none of it.
    private static final String LONG_AGO = "filed:2025";

    private static Person curator() {
        return Person.atDesk().signIn("curator@regulator.example");
    }

    @Test
    void a_bad_query_shows_its_error_under_the_character() {
        try (Person person = curator().open("/query/reports?query=state:accepted+AND+vender:x")) {
            Page page = person.page();
            assertThat(page.locator(".error").first()).containsText("did you mean vendor?");
            List<String> lines = page.locator("pre.pointer").innerText().lines().toList();
            org.assertj.core.api.Assertions.assertThat(lines.get(1).indexOf('^'))
                    .isEqualTo(lines.get(0).indexOf("vender"));
            assertThat(page.locator("#query")).hasValue("state:accepted AND vender:x");
            assertThat(page.locator("table")).hasCount(0);
        }
    }

    @Test
    void a_query_is_built_by_keyboard_alone_and_shows_the_call_of_the_api() {
        try (Person person = curator().open("/query/reports")) {
            Page page = person.page();
            page.locator(".builder summary").first().focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type("Vendor");
            page.keyboard().press("Tab");
            page.keyboard().type("begins");
            page.keyboard().press("Tab");
            page.keyboard().type("galen");
            page.keyboard().press("Enter");
            assertThat(page.locator("#query")).hasValue("vendor:galen*");
            assertThat(page.locator(".call")).containsText("/api/v1/reports/search?query=vendor%3Agalen*");
            assertThat(page.locator("tbody tr").first()).containsText("Galen Monitors");
            org.assertj.core.api.Assertions.assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void pages_are_turned_forward_and_back_in_the_order_that_was_chosen() {
        try (Person person = curator().open("/query/reports?query=state:accepted+AND+" + LONG_AGO)) {
            Page page = person.page();
            page.locator("thead a", new Page.LocatorOptions().setHasText("Vendor"))
                    .click();
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("Vendor");
            String first = page.locator("tbody tr").first().innerText();
            page.locator("a[rel=next]").click();
            assertThat(page.locator("a[rel=prev]")).isVisible();
            org.assertj.core.api.Assertions.assertThat(
                            page.locator("tbody tr").first().innerText())
                    .isNotEqualTo(first);
            page.locator("a[rel=prev]").click();
            assertThat(page.locator("a[rel=prev]")).hasCount(0);
            org.assertj.core.api.Assertions.assertThat(
                            page.locator("tbody tr").first().innerText())
                    .isEqualTo(first);
        }
    }

    @Test
    void the_accepted_version_is_looked_at_where_it_is_chosen() {
        try (Person person = curator().open("/query/reports?query=" + LONG_AGO)) {
            Page page = person.page();
            page.locator("#version").selectOption("accepted");
            page.locator(".filters button").first().click();
            assertThat(page.locator(".call")).containsText("version=accepted");
            String number = page.locator("#list").innerText().replaceAll("\\D", "");
            org.assertj.core.api.Assertions.assertThat(number)
                    .isEqualTo(new Regulator("curator@regulator.example")
                            .ask("count", "version", "accepted", "query", LONG_AGO)
                            .getJsonNumber("reports")
                            .toString());
        }
    }

    @Test
    void a_count_leads_to_its_reports_and_on_to_one_of_them() {
        try (Person person = curator().open("/query/reports?view=counts&by=vendor&by2=filed.year&query=" + LONG_AGO)) {
            Page page = person.page();
            Locator number = page.locator("tbody td.number a").first();
            String counted = number.innerText();
            number.click();
            assertThat(page.locator("#list")).hasText(counted + " reports");
            page.locator("tbody th a").first().click();
            assertThat(page.locator("h1")).containsText("Report PL-");
        }
    }

    @Test
    void two_selections_are_compared_with_their_curves() {
        try (Person person = curator().open("/query/reports?view=figures&query=vendor:galen*")) {
            Page page = person.page();
            page.locator("#against").fill("vendor:dynamos*");
            page.locator("#against").press("Enter");
            assertThat(page.locator("main")).containsText("with probability");
            assertThat(page.locator("svg.chart")).hasCount(2);
            org.assertj.core.api.Assertions.assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void figures_of_each_vendor_lead_to_those_of_one_with_its_curve() {
        try (Person person = curator().open("/query/reports?view=figures&query=" + LONG_AGO)) {
            Page page = person.page();
            page.locator("#by").selectOption("vendor");
            page.locator("form:has(#clock) button").click();
            assertThat(page.locator("svg.chart")).hasCount(0);
            assertThat(page.locator(".call")).containsText("by=vendor");
            Locator galen = page.locator("table").first().locator("tr:has-text('Galen Monitors')");
            String reports = galen.locator("td").first().innerText();
            galen.locator("a").click();
            assertThat(page.locator("svg.chart")).hasCount(1);
            assertThat(page.locator(".card").first()).containsText(reports);
            assertThat(page.locator("main")).containsText("Still waiting");
            org.assertj.core.api.Assertions.assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void the_vendor_issues_of_a_selection_are_taken_out_as_advisories() throws IOException {
        PortalClient curator = PortalClient.program("curator@regulator.example");
        String report =
                file(PortalClient.program("reporter@northbridge.example"), "SELECTED-1", "vendor-notified", "2026-03");
        String issue = post(
                        curator,
                        "/api/v1/issues",
                        "{\"vendor\": \"Aurelia Imaging\", \"title\": \"Selected\", \"reports\": " + list(report) + "}")
                .getString("reference");
        try (Person person = curator().open("/query/reports?query=threat:SELECTED-1")) {
            Download saved = person.page()
                    .waitForDownload(() ->
                            person.page().getByText("its vendor issues as CSAF").click());
            org.assertj.core.api.Assertions.assertThat(saved.suggestedFilename())
                    .isEqualTo("patchlag-csaf.zip");
            try (ZipFile zip = new ZipFile(saved.path().toFile())) {
                org.assertj.core.api.Assertions.assertThat(
                                zip.stream().map(entry -> entry.getName()).toList())
                        .singleElement()
                        .asString()
                        .containsIgnoringCase(issue);
            }
            org.assertj.core.api.Assertions.assertThat(person.complaints()).isEmpty();
        }
    }
}
