package org.patchlag;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.patchlag.testing.MailBoxes;
import org.patchlag.testing.Person;

/** A vendor's way through the portal in a browser, from its invitation to its statement; an edition then carries that. */
final class VendorPath {
    private static final String PASSWORD = "four words of no sense";
    static final String STATEMENT = "We answer within a day, and say so in edition after edition.";

    private static final String PROMISE = "Our position within forty-one days";
    private static final int PROMISED_DAYS = 41;

    private VendorPath() {}

    /** Goes all the way for an accepted report about Aurelia Imaging. */
    static void walk(String report) {
        String email = "invited-" + UUID.randomUUID() + "@aurelia.example";
        openAccount(email);
        inviteColleague(email);
        String reference = release(report, email);
        contest(reference, email);
        decide(reference);
        speak(email);
        promise(email);
    }

    /** The edition with this number carries the statement and the promise. */
    static void assertVoiceIn(String edition) {
        try (Person anybody =
                Person.atDesk().open("/benchmark/vendor?edition=" + edition + "&name=Aurelia%20Imaging")) {
            assertThat(anybody.page().locator("blockquote")).hasText(STATEMENT);
            anybody.open("/benchmark/vendor?edition=" + edition + "&name=Aurelia%20Imaging&clock=response");
            assertThat(anybody.page().locator("dl.facts dd").first())
                    .hasText("Within " + PROMISED_DAYS + " days: “" + PROMISE + "”.");
        }
    }

    private static void openAccount(String email) {
        try (Person operator =
                Person.atDesk().signIn("operator@patchlag.example").open("/reply/accounts")) {
            Page page = operator.page();
            page.locator("[id='form:invite']").click();
            assertThat(page.locator(".error-summary")).containsText("Choose the vendor");
            page.locator("[id='form:vendor']").selectOption(new SelectOption().setLabel("Aurelia Imaging"));
            page.locator("[id='form:email']").fill(email);
            page.locator("[id='form:name']").fill("Ida Invited");
            page.locator("[id='form:administrator']").check();
            page.locator("[id='form:invite']").click();
            assertThat(page.locator(".notice")).containsText("Invited (IN-");
            Assertions.assertThat(operator.complaints()).isEmpty();
        }
        String link = linkTo(email);
        try (Person invited = Person.atDesk().open(link)) {
            Page page = invited.page();
            page.locator("[id='form:password']").fill("short");
            page.locator("[id='form:open']").click();
            assertThat(page.locator(".error-summary")).containsText("at least 12 characters");
            page.locator("[id='form:password']").fill(PASSWORD);
            page.locator("[id='form:open']").click();
            assertThat(page.locator(".notice")).hasText("Your account is open.");
            invited.open(link);
            assertThat(page.locator("main")).containsText("has been used");
        }
    }

    private static String linkTo(String email) {
        return MailBoxes.parts(MailBoxes.await(email, "Reference"))
                .get(0)
                .replaceAll("(?s).*(/access/welcome\\S+).*", "$1");
    }

    private static void inviteColleague(String email) {
        String colleague = "colleague-" + UUID.randomUUID() + "@aurelia.example";
        try (Person administrator = signIn(email)) {
            Page page = administrator.page();
            page.locator(".masthead summary").click();
            page.getByText("Our people").click();
            page.locator("[id='form:invite']").click();
            assertThat(page.locator(".error-summary")).containsText("Enter an e-mail address");
            page.locator("[id='form:email']").fill(colleague);
            page.locator("[id='form:name']").fill("Cora Colleague");
            page.locator("[id='form:invite']").click();
            assertThat(page.locator(".notice")).containsText("Invited (IN-");
            Locator invited = page.locator("tr", new Page.LocatorOptions().setHasText(colleague));
            assertThat(invited).containsText("holds until");
            assertThat(invited).containsText("Responder");
            openAccountBy(linkTo(colleague));
            administrator.open("/reply/colleagues");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(colleague)))
                    .hasCount(2);
            page.locator("[id='form:email']").fill("second-" + colleague);
            page.locator("[id='form:name']").fill("Not Wanted");
            page.locator("[id='form:invite']").click();
            Locator second = page.locator("tr", new Page.LocatorOptions().setHasText("second-" + colleague));
            second.getByText("Withdraw").click();
            assertThat(second).containsText("withdrawn");
            Assertions.assertThat(administrator.complaints()).isEmpty();
        }
        try (Person invited = signIn(colleague)) {
            assertThat(invited.page().locator("h1")).hasText("Released to you");
            assertThat(invited.page().getByText("Our people")).hasCount(0);
        }
    }

    private static void openAccountBy(String link) {
        try (Person invited = Person.atDesk().open(link)) {
            invited.page().locator("[id='form:password']").fill(PASSWORD);
            invited.page().locator("[id='form:open']").click();
            assertThat(invited.page().locator(".notice")).hasText("Your account is open.");
        }
    }

    private static String release(String report, String email) {
        try (Person curator =
                Person.atDesk().signIn("curator@regulator.example").open("/reply/release")) {
            Page page = curator.page();
            Locator vendors = page.locator("[id='form:vendor']");
            vendors.selectOption(new SelectOption()
                    .setLabel(vendors.locator("option", new Locator.LocatorOptions().setHasText("Aurelia"))
                            .innerText()));
            page.locator("[id='form:look']").click();
            page.locator("td:has(label:has-text('" + report + "')) input").check();
            page.locator("[id='form:release']").click();
            assertThat(page.locator(".notice")).containsText("1 case is released");
            Assertions.assertThat(curator.complaints()).isEmpty();
            curator.open("/reporting/report?ref=" + report);
            assertThat(page.locator("main")).containsText("There is no answer yet");
            String reference = page.locator("main").innerText().replaceAll("(?s).*(PV-[0-9A-Z-]+).*", "$1");
            MailBoxes.await(email, reference);
            curator.open("/reply/case?ref=" + reference);
            assertThat(page.locator("dl")).containsText("To be answered by");
            return reference;
        }
    }

    private static void contest(String reference, String email) {
        try (Person vendor = signIn(email)) {
            Page page = vendor.page();
            assertThat(page.locator("h1")).hasText("Released to you");
            page.getByText(reference).click();
            page.locator("[id='form:position']")
                    .selectOption(new SelectOption()
                            .setLabel(page.locator(
                                            "[id='form:position'] option",
                                            new Page.LocatorOptions().setHasText("Fix offered: "))
                                    .innerText()));
            page.locator("[id='form:answer']").selectOption("other-date");
            page.locator("[id='form:date']").fill("1 August 2026");
            page.locator("[id='form:send']").click();
            assertThat(page.locator(".error-summary")).containsText("Say what this is based on");
            assertThat(page).hasTitle(Pattern.compile("^Error: .*"));
            page.locator("[id='form:evidence']").fill("Our bulletin of 18 August");
            page.locator("[id='form:send']").click();
            assertThat(page.locator(".error-summary")).containsText("before the vendor was notified");
            page.locator("[id='form:date']").fill("18 August 2026");
            page.locator("[id='form:file']").setInputFiles(file("bulletin.exe"));
            page.locator("[id='form:send']").click();
            assertThat(page.locator(".error-summary")).containsText("Save it as PDF");
            page.locator("[id='form:file']").setInputFiles(file("bulletin.txt"));
            page.locator("[id='form:send']").click();
            assertThat(page.locator("table.facts a").getByText("bulletin.txt")).isVisible();
            assertThat(page.locator("table.facts")).containsText("contested, not decided");
            assertThat(page.locator("main")).containsText("by the vendor’s version 6 days");
            page.locator("[id='form:agree']").click();
            assertThat(page.locator("table.facts")).not().containsText("no answer yet");
            page.locator("[id='form:extend']").click();
            assertThat(page.locator("dl")).containsText("extended");
            Assertions.assertThat(vendor.complaints()).isEmpty();
        }
    }

    private static void decide(String reference) {
        try (Person first = Person.atDesk().signIn("curator@regulator.example").open("/reply/case?ref=" + reference)) {
            assertThat(first.page().locator("main")).containsText("Another curator decides");
        }
        try (Person second =
                Person.atDesk().signIn("second.curator@regulator.example").open("/reply/desk")) {
            Page page = second.page();
            page.getByText(reference).click();
            assertThat(page.locator("table.facts a").getByText("bulletin.txt")).isVisible();
            page.locator("[id='decide:version']").selectOption("vendor");
            page.locator("[id='decide:reason']").fill("The bulletin shows it.");
            page.locator("[id='decide:go']").click();
            assertThat(page.locator("table.facts")).containsText("The vendor’s version counts: The bulletin shows it.");
            assertThat(page.locator("main")).containsText("Time to patch: 6 days; by the hospital’s version 13 days");
            Assertions.assertThat(second.complaints()).isEmpty();
        }
    }

    private static void speak(String email) {
        try (Person vendor = signIn(email).open("/reply/statement")) {
            vendor.page()
                    .locator("[id='ours:regulator']")
                    .selectOption(new SelectOption().setLabel("Medical Devices Authority"));
            vendor.page().locator("[id='ours:statement']").fill(STATEMENT);
            vendor.page().locator("[id='ours:send']").click();
            assertThat(vendor.page().locator(".notice").first()).containsText("Kept");
            assertThat(vendor.page().locator("main")).containsText("waits for the regulator");
        }
        try (Person publisher =
                Person.atDesk().signIn("publisher@regulator.example").open("/reply/entries")) {
            Locator entered = publisher.page().locator(".card", new Page.LocatorOptions().setHasText(STATEMENT));
            entered.getByText("Refuse").click();
            assertThat(publisher.page().locator(".error-summary")).containsText("Say why");
            entered.getByText("Confirm").click();
            assertThat(publisher.page().locator(".notice")).containsText("The next edition follows");
            Assertions.assertThat(publisher.complaints()).isEmpty();
        }
    }

    private static void promise(String email) {
        try (Person vendor = signIn(email).open("/reply/statement")) {
            Page page = vendor.page();
            page.locator("[id='promise:regulator']")
                    .selectOption(new SelectOption().setLabel("Medical Devices Authority"));
            page.locator("[id='promise:clock']").selectOption("response");
            page.locator("[id='promise:days']").fill(Integer.toString(PROMISED_DAYS));
            page.locator("[id='promise:wording']").fill(PROMISE);
            page.locator("[id='promise:send']").click();
            assertThat(page.locator(".notice").first()).containsText("Kept");
            assertThat(page.locator("[id=promise] li", new Page.LocatorOptions().setHasText(PROMISE)))
                    .containsText("waits for the regulator");
            Assertions.assertThat(vendor.complaints()).isEmpty();
        }
        try (Person publisher =
                Person.atDesk().signIn("publisher@regulator.example").open("/reply/entries")) {
            assertThat(promised(publisher.page()).getByText("Confirm")).hasCount(0);
        }
        try (Person curator =
                Person.atDesk().signIn("second.curator@regulator.example").open("/reply/entries")) {
            promised(curator.page()).getByText("Confirm").click();
            assertThat(promised(curator.page())).containsText("confirmed");
            Assertions.assertThat(curator.complaints()).isEmpty();
        }
    }

    private static Locator promised(Page page) {
        return page.locator(".card", new Page.LocatorOptions().setHasText(PROMISE));
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "text/plain", "Bulletin of 18 August".getBytes(StandardCharsets.UTF_8));
    }

    private static Person signIn(String email) {
        return Person.atDesk().signIn(email, PASSWORD);
    }
}
