package org.patchlag.query.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Person;

/** The list of reports without a mouse: its columns chosen, ordered and remembered, sorted by its heads, its lines opened. */
@Beside(files = false)
class ListLayoutUiIT {
    private static final List<String> USUAL =
            List.of("Reference", "State", "Hospital", "Vendor", "Model", "Threat", "Time to patch (days)", "Filed on");

    private final String email = Colleagues.join("curator@regulator.example", "analyst");

    private static List<String> heads(Page page) {
        return page.locator("thead th").allInnerTexts().stream()
                .map(head -> head.replaceAll("[↑↓\\s]+$", ""))
                .toList();
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.title || document.activeElement.value"));
    }

    private Person person() {
        return Person.atDesk().signIn(email, Colleagues.password());
    }

    @Test
    void columns_are_chosen_and_ordered_by_keyboard_and_remembered_after_signing_out_and_in() {
        try (Person person = person().open("/query/reports")) {
            Page page = person.page();
            Assertions.assertThat(heads(page)).isEqualTo(USUAL);
            page.getByText("Choose columns").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Columns of the list");

            page.getByTitle("Take away Hospital").focus();
            page.keyboard().press("Enter");
            assertThat(page.getByTitle("Take away Hospital")).hasCount(0);
            page.locator("[id='layout:added']").focus();
            page.keyboard().type("Count"); // Country
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.getByTitle("Take away Country")).isVisible();
            page.getByTitle("Country earlier").focus();
            for (int i = 0; i < 6; i++) {
                // A page gives the focus back a moment after its rows are there; an Enter before that goes nowhere.
                assertThat(page.getByTitle("Country earlier")).isFocused();
                page.keyboard().press("Enter");
                page.waitForLoadState();
                assertThat(page.locator("tbody tr").nth(6 - i)).containsText("Country");
            }
            assertThat(page.locator("tbody tr").nth(1)).containsText("Country");
            page.getByTitle("State later").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("tbody tr").nth(3)).containsText("State");
            assertThat(page.getByTitle("State later")).isFocused();
            Assertions.assertThat(focused(page)).isEqualTo("State later"); // and the next Enter goes on
            page.locator("[id='layout:sort']").selectOption("vendor");
            page.locator("[id='layout:direction']").selectOption("asc");
            page.locator("[id='layout:size']").selectOption("25");
            page.locator("[id='layout:keep']").focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/query/reports.*"));
            assertMine(page);
            page.locator("[id='sign-out:go']").click();
            page.waitForURL(Pattern.compile("[^?]*/(access/.*)?$"));
            Assertions.assertThat(person.complaints()).isEmpty();
        }
        try (Person again = person().open("/query/reports?query=state:accepted")) {
            Page page = again.page();
            assertMine(page);
            page.getByText("Choose columns").click();
            page.locator("[id='layout:reset']").click();
            page.waitForURL(Pattern.compile(".*/query/reports.*"));
            Assertions.assertThat(heads(page)).isEqualTo(USUAL);
            assertThat(page.locator("th[aria-sort=descending]")).containsText("Filed on");
            assertThat(page.locator("#query")).hasValue("state:accepted");
        }
    }

    private static void assertMine(Page page) {
        Assertions.assertThat(heads(page))
                .containsExactly(
                        "Reference",
                        "Country",
                        "Vendor",
                        "State",
                        "Model",
                        "Threat",
                        "Time to patch (days)",
                        "Filed on");
        assertThat(page.locator("tbody tr")).hasCount(25);
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("Vendor");
        assertThat(page.locator(".call")).containsText("sort=vendor%3Aasc");
        assertThat(page.locator(".call")).containsText("limit=25");
    }

    @Test
    void heads_sort_and_lines_open_by_enter() {
        try (Person person = person().open("/query/reports")) {
            Page page = person.page();
            page.locator("thead a").nth(4).focus(); // Model
            page.keyboard().press("Enter");
            assertThat(page.locator("th[aria-sort=ascending]")).containsText("Model");
            page.locator("th[aria-sort] a").nth(4).focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("th[aria-sort=descending]")).containsText("Model");
            String reference = page.locator("tbody th a").first().innerText();
            page.locator("thead a").last().focus();
            page.keyboard().press("Tab"); // from the last head to the first line
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Report " + reference);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "1280,DARK", "390,DARK"})
    void the_masthead_has_one_line_on_a_desk_and_its_less_used_links_open_by_keyboard(int width, ColorScheme scheme) {
        try (Person person = Person.withWidth(width, scheme)
                .signIn("curator@regulator.example")
                .open("/query/reports")) {
            Page page = person.page();
            double lines = page.locator(".masthead nav").boundingBox().height
                    / page.locator(".masthead nav a").first().boundingBox().height;
            Assertions.assertThat(lines).isLessThan(width > 1000 ? 1.9 : 2.9);
            Assertions.assertThat(page.locator(".masthead").boundingBox().height)
                    .isLessThan(width > 1000 ? 70 : 170);
            assertThat(page.locator(".more a").first()).isHidden();
            page.locator(".more summary").focus();
            page.keyboard().press("Enter");
            for (int i = 0; i < 3; i++) {
                assertThat(page.locator(".more a").nth(i)).isInViewport();
            }
            Object sideways =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assertions.assertThat(((Number) sideways).intValue()).isLessThanOrEqualTo(0);
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Sharing with other regulators");
        }
    }
}
