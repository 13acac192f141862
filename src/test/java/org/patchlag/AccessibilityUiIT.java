package org.patchlag;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.benchmark.boundary.RichEdition;
import org.patchlag.testing.Aside;
import org.patchlag.testing.Person;

/** No page keeps anybody out: no serious finding by axe, light or dark, and no sideways scroll on narrow screens. */
@Aside
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
    private static final List<String> QUESTIONS = List.of(
            "query=vender:x",
            "query=units%3E2+AND+vendor:galen*",
            "query=vendor:nobody",
            "view=counts&by=time-to-patch&by2=kind",
            "view=figures&query=vendor:galen*&against=vendor:%22Dynamos+Health%22",
            "view=figures&by=vendor",
            "view=figures&by=hospital&query=vendor:nobody",
            "view=figures&query=vendor:nobody");
    private static final List<String> PUBLISHER = List.of("/benchmark/desk");
    private static final String FIRST_EDITION = "td:first-child:text-is('1')";
    private static final List<String> VENDOR =
            List.of("/benchmark/preview", "/access/account", "/reply/facts", "/reply/statement");
    private static final List<String> OPERATOR = List.of("/reply/accounts", "/notice/mails");

    @BeforeAll
    static void publish() {
        RichEdition.publish();
    }

    @Test
    void every_page_of_the_public_passes() {
        check(null, PUBLIC, person -> {});
    }

    @Test
    void every_page_of_a_hospital_passes() {
        check("reporter@pontypridd.example", HOSPITAL, person -> {
            person.open("/reporting/list").page().locator("tbody a").first().click();
            assertPage(person, "a report");
        });
        check("reporter@northbridge.example", List.of("/reporting/register", "/benchmark/own"), person -> {});
    }

    @Test
    void every_page_of_a_curator_passes() {
        check("curator@regulator.example", REGULATOR, person -> {
            openReleasedCase(person, "/reply/desk");
            saveAQuery(person);
            person.open("/triage/issues?sort=reports:desc")
                    .page()
                    .locator("tbody a")
                    .first()
                    .click();
            assertThat(person.page().locator("#reports").count()).isEqualTo(1);
            assertPage(person, "a vendor issue");
            person.page().locator("#reports ~ form tbody a").first().click();
            assertThat(person.page().locator("#like").count()).isEqualTo(1);
            assertPage(person, "a report with triage");
            person.page().getByText("FDA 3500A").click();
            assertThat(person.page().locator(".authority-form").count()).isPositive();
            assertPage(person, "a report on a form");
        });
    }

    @Test
    void every_answer_to_a_question_passes_with_its_builder_open() {
        check(
                "curator@regulator.example",
                List.of(),
                person -> QUESTIONS.forEach(question -> {
                    Locator builder =
                            person.open("/query/reports?" + question).page().locator(".builder summary");
                    if (builder.count() > 0) {
                        builder.first().click();
                    }
                    assertPage(person, question);
                }));
    }

    /** Of the demonstration's own edition, the one that can be counted upon to have figures. */
    @Test
    void every_page_of_a_publisher_passes() {
        check("publisher@regulator.example", List.of("/benchmark/desk"), person -> {
            Page page = person.page();
            page.locator("tr", new Page.LocatorOptions().setHas(page.locator(FIRST_EDITION)))
                    .getByText("Look at it")
                    .click();
            assertThat(page.locator("caption").count()).isPositive();
            assertPage(person, "an edition, exact beside public");
        });
    }

    @Test
    void every_page_of_a_vendor_passes() {
        check("responder@aurelia.example", VENDOR, person -> openReleasedCase(person, "/reply/facts"));
        check("administrator@aurelia.example", List.of("/reply/colleagues"), person -> {});
    }

    @Test
    void every_page_of_the_operator_passes() {
        check("operator@patchlag.example", List.of(), person -> {
            inviteWithAddressInOnePiece(person);
            OPERATOR.forEach(path -> assertPage(person.open(path), path));
        });
    }

    // No line can be broken within such an address unless the style sheet says so.
    private static void inviteWithAddressInOnePiece(Person operator) {
        Page page = operator.open("/reply/accounts").page();
        page.locator("[id='form:vendor']").selectOption(new SelectOption().setLabel("Aurelia Imaging"));
        page.locator("[id='form:email']")
                .fill("o" + UUID.randomUUID().toString().replace('-', 'n') + "@aurelia.example");
        page.locator("[id='form:name']").fill("Olga" + "o".repeat(60));
        page.locator("[id='form:invite']").click();
        assertThat(page.locator(".notice").innerText()).contains("Invited (IN-");
        assertPage(operator, "an invitation");
    }

    private static void check(@Nullable String email, List<String> pages, Consumer<Person> further) {
        try (Person person = Person.atDesk()) {
            if (email != null) {
                person.signIn(email);
            }
            for (String path : pages) {
                person.open(path);
                assertPage(person, path);
            }
            further.accept(person);
        }
    }

    private static void openReleasedCase(Person person, String list) {
        person.open(list).page().locator("tbody th a").first().click();
        assertPage(person, "a released case from " + list);
    }

    private static void saveAQuery(Person person) {
        person.open("/query/save?query=vendor:galen*");
        person.page().locator("[id='save:go']").click();
        assertPage(person, "a query without a name");
        person.page().locator("[id='save:name']").fill("Of " + UUID.randomUUID());
        person.page().locator("[id='save:mails']").check();
        person.page().locator("[id='save:go']").click();
        person.page().locator("p.saved a").click();
        assertPage(person, "a saved query");
        person.open("/query/saved");
        assertThat(person.page().locator("tbody tr").count()).isPositive();
        assertPage(person, "saved queries");
    }

    // One page, as the server has sent it, is laid out three times: what differs is the style sheet's work alone.
    private static void assertPage(Person person, String what) {
        look(person, 1280, ColorScheme.LIGHT);
        assertNothingSideways(person, what + " at 1280");
        assertNoSeriousFinding(person, what + " at 1280 in light");
        look(person, 390, ColorScheme.DARK);
        assertNothingSideways(person, what + " at 390");
        assertNoSeriousFinding(person, what + " at 390 in dark");
        look(person, 320, ColorScheme.LIGHT);
        assertNothingSideways(person, what + " at 320");
        look(person, 1280, ColorScheme.LIGHT);
    }

    private static void look(Person person, int width, ColorScheme scheme) {
        person.page().setViewportSize(width, 900);
        person.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static void assertNothingSideways(Person person, String what) {
        Object sideways =
                person.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) sideways).intValue())
                .as("sideways scroll of " + what)
                .isLessThanOrEqualTo(0);
    }

    private static void assertNoSeriousFinding(Person person, String what) {
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
