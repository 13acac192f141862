package org.patchlag.triage.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.query.boundary.Colleagues;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Person;
import org.patchlag.testing.PortalClient;

/** The lists of vendor issues and released cases in a browser: sorted, turned and kept by keyboard. */
@Beside
class DeskListsUiIT {
    /** Whose issues no other test looks at. */
    private static final String OVERSEAS = "curator@overseas.example";

    private static final int LINES = 25;

    @BeforeAll
    static void moreThanOnePage() {
        PortalClient curator = PortalClient.program(OVERSEAS);
        for (int i = 0; i <= LINES; i++) {
            Desk.post(
                    curator,
                    "/api/v1/issues",
                    "{\"vendor\": \"Galen Monitors\", \"title\": \"Turned page " + (i + LINES) + "\"}");
        }
    }

    private static List<String> references(Page page) {
        return page.locator("tbody th a").allInnerTexts();
    }

    @Test
    void issues_are_sorted_turned_and_remembered_by_keyboard() {
        String email = Colleagues.join(OVERSEAS, "curator");
        try (Person curator = Person.withWidth(390, ColorScheme.LIGHT)
                .signIn(email, Colleagues.password())
                .open("/triage/issues")) {
            Page page = curator.page();
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            assertThat(page.locator("th[aria-sort=descending]")).hasText("Changed");
            page.locator("[id='order:lines']").selectOption(Integer.toString(LINES));
            page.locator("[id='order:by']").selectOption("title:asc");
            Person.press(page.locator("[id='order:keep']"));
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("Issue");
            assertThat(page.locator("tbody tr")).hasCount(LINES);
            List<String> first = references(page);
            Person.press(page.locator("a[rel=next]"));
            assertThat(page).hasURL(Pattern.compile(".*cursor=.*"));
            List<String> both = new ArrayList<>(first);
            both.addAll(references(page));
            Assertions.assertThat(both).doesNotHaveDuplicates().hasSizeGreaterThan(LINES);
            Person.press(page.locator("a[rel=prev]"));
            assertThat(page.locator("a[rel=prev]")).hasCount(0);
            Assertions.assertThat(references(page)).isEqualTo(first);
            Person.press(page.locator("thead a").getByText("Vendor"));
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("Vendor");
            Person.press(page.locator("thead a").getByText("Vendor"));
            assertThat(page.locator("th[aria-sort=descending]")).hasText("Vendor");
            curator.open("/triage/issues?state=open");
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("Issue");
            assertThat(page.locator("nav.tabs a[aria-current=true]")).containsText("Open");
            curator.open("/triage/issues?cursor=nonsense");
            assertThat(page.locator("[role=alert]")).containsText("the beginning of the list");
            Assertions.assertThat(curator.complaints()).isEmpty();
        }
    }

    @Test
    void a_hospitals_own_reports_are_sorted_turned_and_remembered_by_keyboard() {
        String other = HospitalGroup.found().first();
        PortalClient hospital = PortalClient.program(other);
        for (int i = 0; i <= LINES; i++) {
            Desk.file(hospital, "TURNED-1", "vendor-notified", "2026-02-01");
        }
        String email = Colleagues.join(other, "reporter");
        try (Person reporter = Person.withWidth(390, ColorScheme.DARK)
                .signIn(email, Colleagues.password())
                .open("/reporting/list")) {
            Page page = reporter.page();
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            assertThat(page.locator("th[aria-sort=descending]")).hasText("Changed");
            page.locator("[id='order:lines']").selectOption(Integer.toString(LINES));
            page.locator("[id='order:by']").selectOption("reference:asc");
            Person.press(page.locator("[id='order:keep']"));
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("Reference");
            assertThat(page.locator("tbody tr")).hasCount(LINES);
            List<String> first = references(page);
            Person.press(page.locator("a[rel=next]"));
            assertThat(page).hasURL(Pattern.compile(".*cursor=.*"));
            Assertions.assertThat(references(page)).isNotEmpty().doesNotContainAnyElementsOf(first);
            Person.press(page.locator("a[rel=prev]"));
            assertThat(page.locator("a[rel=prev]")).hasCount(0);
            Assertions.assertThat(references(page)).isEqualTo(first);
            reporter.open("/reporting/list");
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("Reference");
            assertThat(page.locator("tbody tr")).hasCount(LINES);
            Assertions.assertThat(reporter.complaints()).isEmpty();
        }
    }

    @Test
    void released_cases_have_the_same_heads_on_both_sides_and_no_sideways_scroll() {
        for (String who : List.of("curator@regulator.example", "responder@aurelia.example")) {
            String address = who.startsWith("curator") ? "/reply/desk" : "/reply/facts";
            try (Person person =
                    Person.withWidth(390, ColorScheme.DARK).signIn(who).open(address)) {
                Page page = person.page();
                Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .isEqualTo(true);
                Person.press(page.locator("thead a").getByText("Case"));
                assertThat(page.locator("th[aria-sort=ascending]")).hasText("Case");
                Assertions.assertThat(references(page)).isNotEmpty().isSorted();
                Person.press(page.locator("nav.tabs a").getByText("To be decided"));
                assertThat(page.locator("nav.tabs a[aria-current=true]")).containsText("To be decided");
                for (Locator line : page.locator("tbody tr").all()) {
                    assertThat(line).containsText("contested");
                }
                Assertions.assertThat(person.complaints()).isEmpty();
            }
        }
    }
}
