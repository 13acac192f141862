package org.patchlag.triage.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Person;
import org.patchlag.testing.PortalClient;

/** Triage and sharing in a browser. */
@Beside
class TriageUiIT {
    private static final PortalClient HOSPITAL = PortalClient.program("reporter@northbridge.example");

    @Test
    void chosen_reports_are_accepted_at_once_and_that_is_undone_by_keyboard() {
        String one = Desk.file(HOSPITAL, "TRIAGE-UI-1", "vendor-notified", "2026-02-01");
        String two = Desk.file(HOSPITAL, "TRIAGE-UI-1", "vendor-notified", "2026-02-02");
        try (Person person = Person.atDesk().signIn("curator@regulator.example").open("/triage/inbox")) {
            Page page = person.page();
            page.getByLabel("Choose " + one).focus();
            page.keyboard().press("Space");
            page.getByLabel("Choose " + two).focus();
            page.keyboard().press("Space");
            page.locator("[id='bulk:accept']").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=status]")).containsText("Accepted: 2 of 2 reports");
            assertThat(page.locator("form[id=bulk]")).not().containsText(one);
            page.locator("[id='undo:go']").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=status]")).containsText("undone: 2");
            assertThat(page.locator("form[id=bulk]")).containsText(one);
            org.assertj.core.api.Assertions.assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void an_issue_is_begun_of_a_report_and_says_its_own_date() {
        String report = Desk.file(HOSPITAL, "TRIAGE-UI-2", "vendor-notified", "2026-02-01");
        Desk.post(PortalClient.program("curator@regulator.example"), "/api/v1/reports/" + report + "/accept", "");
        try (Person person = Person.atDesk().signIn("curator@regulator.example")) {
            person.open("/reporting/report?ref=" + report);
            Page page = person.page();
            page.getByText("Begin one of this report").click();
            page.locator("[id='issue:keep']").click();
            assertThat(page.locator("[role=alert]")).containsText("Say in a line what the flaw is");
            assertThat(page.locator("[id='issue:vendor']")).hasValue("Aurelia Imaging");
            page.getByLabel("Title").fill("An open console");
            page.locator("main summary").click();
            Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("Fix offered"));
            row.locator("input").first().fill("30 days after vendor-notified");
            page.locator("[id='issue:keep']").click();
            assertThat(page.locator("h1")).hasText("An open console");
            assertThat(page.locator(".cards")).containsText("30 days");
            assertThat(page.locator("[id='linked']")).containsText(report);
            org.assertj.core.api.Assertions.assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void a_question_goes_to_the_hospital_and_its_answer_comes_back() {
        String report = Desk.file(HOSPITAL, "TRIAGE-UI-3", "vendor-notified", "2026-02-01");
        String address = "/reporting/report?ref=" + report;
        try (Person curator =
                        Person.atDesk().signIn("curator@regulator.example").open(address);
                Person reporter = Person.withWidth(390, com.microsoft.playwright.options.ColorScheme.DARK)
                        .signIn("reporter@northbridge.example")) {
            curator.page().locator("[id='questions:ask']").fill("By telephone?");
            curator.page().locator("[id='questions:go']").click();
            assertThat(curator.page().locator(".thread")).containsText("Waits for the hospital");
            reporter.open(address);
            assertThat(reporter.page().locator("main")).containsText("Medical Devices Authority");
            reporter.page().locator("[id='questions:answer']").fill("In writing");
            reporter.page().locator("[id='questions:reply']").click();
            assertThat(reporter.page().locator(".thread")).containsText("In writing");
            curator.open(address);
            assertThat(curator.page().locator(".thread blockquote")).containsText("In writing");
            curator.page().getByText("Settle question 1").click();
            assertThat(curator.page().locator(".thread")).containsText("Settled");
            curator.page().locator("[id='triage:assignee']").selectOption("curator@regulator.example");
            curator.page().locator("[id='triage:assign']").click();
            curator.open("/triage/inbox?show=mine");
            assertThat(curator.page().locator("tbody")).containsText(report);
        }
    }
}
