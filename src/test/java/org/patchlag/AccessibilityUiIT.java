package org.patchlag;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlag.benchmark.boundary.RichEdition;
import org.patchlag.testing.Person;

/** No page keeps anybody out: no serious finding by axe, light or dark, and no sideways scroll on narrow screens. */
class AccessibilityUiIT {
    private static final List<String> PUBLIC = List.of(
            "/",
            "/benchmark/table",
            "/benchmark/table?edition=0",
            "/benchmark/table?edition=0&by=half",
            "/benchmark/table?edition=0&by=country&clock=response",
            "/benchmark/table?edition=0&by=vendor",
            "/benchmark/table?edition=0&by=model&clock=return-to-service",
            "/benchmark/vendor?edition=0&name=Bellweather",
            "/benchmark/vendor?edition=0&name=Dunmere&clock=exposure",
            "/benchmark/vendor?name=nobody",
            "/benchmark/comparison?edition=0",
            "/benchmark/editions?edition=0&from=1",
            "/benchmark/downloads",
            "/benchmark/method",
            "/access/sign-in",
            "/access/welcome",
            "/no-such-page");
    private static final List<String> HOSPITAL = List.of(
            "/reporting/list",
            "/reporting/file",
            "/reporting/fixed-in-time",
            "/reporting/register",
            "/benchmark/own",
            "/access/account");
    private static final List<String> REGULATOR = List.of(
            "/triage/inbox",
            "/triage/layout",
            "/triage/issues",
            "/triage/issue",
            "/sharing/grants",
            "/query/reports",
            "/query/layout?fields=vendor,narrative,country",
            "/query/save?view=counts&by=vendor",
            "/query/saved",
            "/access/account",
            "/reply/desk",
            "/reply/release",
            "/reply/entries");
    private static final List<String> PUBLISHER = List.of("/benchmark/desk");
    private static final String FIRST_EDITION = "td:first-child:text-is('1')";
    private static final List<String> VENDOR =
            List.of("/benchmark/preview", "/access/account", "/reply/facts", "/reply/statement");
    private static final List<String> OPERATOR = List.of("/reply/accounts", "/notice/mails");

    @BeforeAll
    static void publish() {
        RichEdition.publish();
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK", "320,LIGHT"})
    void every_page_of_every_role_passes(int width, ColorScheme scheme) {
        check(width, scheme, null, PUBLIC);
        check(width, scheme, "reporter@pontypridd.example", HOSPITAL);
        check(width, scheme, "reporter@northbridge.example", List.of("/reporting/register", "/benchmark/own"));
        check(width, scheme, "curator@regulator.example", REGULATOR);
        check(width, scheme, "publisher@regulator.example", PUBLISHER);
        check(width, scheme, "responder@aurelia.example", VENDOR);
        check(width, scheme, "administrator@aurelia.example", List.of("/reply/colleagues"));
        check(width, scheme, "operator@patchlag.example", OPERATOR);
    }

    private static void check(int width, ColorScheme scheme, String email, List<String> pages) {
        try (Person person = Person.withWidth(width, scheme)) {
            if (email != null) {
                person.signIn(email);
            }
            for (String path : pages) {
                person.open(path);
                assertPage(person, path + " at " + width + " " + scheme);
            }
            if ("publisher@regulator.example".equals(email)) {
                // Of the demonstration's own edition, the one that can be counted upon to have figures.
                person.open("/benchmark/desk");
                person.page()
                        .locator(
                                "tr",
                                new Page.LocatorOptions().setHas(person.page().locator(FIRST_EDITION)))
                        .getByText("Look at it")
                        .click();
                assertThat(person.page().locator("caption").count()).isPositive();
                assertPage(person, "an edition, exact beside public, at " + width + " " + scheme);
            }
            if (email != null
                    && Set.of("responder@aurelia.example", "curator@regulator.example")
                            .contains(email)) {
                person.open(email.startsWith("curator") ? "/reply/desk" : "/reply/facts");
                person.page().locator("tbody th a").first().click();
                assertPage(person, "a released case, for " + email + ", at " + width + " " + scheme);
            }
            if ("curator@regulator.example".equals(email)) {
                saveAQuery(person, width + " " + scheme);
                person.open("/triage/issues");
                person.page().locator("tbody a").first().click();
                assertThat(person.page().locator("#reports").count()).isEqualTo(1);
                assertPage(person, "a vendor issue at " + width + " " + scheme);
                person.page().locator("#reports ~ form tbody a").first().click();
                assertThat(person.page().locator("#like").count()).isEqualTo(1);
                assertPage(person, "a report with triage at " + width + " " + scheme);
                person.page().getByText("FDA 3500A").click();
                assertThat(person.page().locator(".authority-form").count()).isPositive();
                assertPage(person, "a report on a form at " + width + " " + scheme);
            }
            if ("reporter@pontypridd.example".equals(email)) {
                person.open("/reporting/list");
                person.page().locator("tbody a").first().click();
                assertPage(person, "a report at " + width + " " + scheme);
            }
        }
    }

    private static void saveAQuery(Person person, String what) {
        person.open("/query/save?query=vendor:galen*");
        person.page().locator("[id='save:go']").click();
        assertPage(person, "a query without a name at " + what);
        person.page().locator("[id='save:name']").fill("Of " + what + " " + UUID.randomUUID());
        person.page().locator("[id='save:mails']").check();
        person.page().locator("[id='save:go']").click();
        person.page().locator("p.saved a").click();
        assertPage(person, "a saved query at " + what);
        person.open("/query/saved");
        assertThat(person.page().locator("tbody tr").count()).isPositive();
        assertPage(person, "saved queries at " + what);
    }

    private static void assertPage(Person person, String what) {
        Object sideways =
                person.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) sideways).intValue())
                .as("sideways scroll of " + what)
                .isLessThanOrEqualTo(0);
        // Without what passed, and without a second page of its own, axe takes a third of the time.
        assertThat(new AxeBuilder(person.page())
                        .options(violationsOnly()).setLegacyMode(true).analyze().getViolations().stream()
                                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().get(0).getHtml())
                                .toList())
                .as(what)
                .isEmpty();
    }

    private static AxeRunOptions violationsOnly() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }
}
