package org.patchlag.reporting.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Person;
import org.patchlag.testing.PortalClient;
import org.patchlag.triage.boundary.Desk;

/** A curator returns a report with what to correct, field by field, and the hospital reads it at its fields. */
@Beside
class ReturnUiIT {
    private static final String CURATOR = "curator@regulator.example";
    private static final String REPORTER = "reporter@northbridge.example";
    private static final String NOTIFIED = "Date: Vendor notified";
    private static final String CALL = "Call or letter?";
    private static final String THREATS = "Which variant?";

    private static String filed() {
        return Desk.file(
                PortalClient.program(REPORTER),
                "RETURNED-1",
                "hospital-aware",
                "2026-02-01",
                "vendor-notified",
                "2026-02-03");
    }

    private static Locator row(Page page, int row, String field) {
        return page.locator("[id='decide:reasons:" + row + ":" + field + "']");
    }

    @Test
    void several_fields_are_named_by_keyboard_and_shown_to_the_hospital_at_those_fields() {
        String report = filed();
        try (Person curator = Person.atDesk().signIn(CURATOR).open("/reporting/report?ref=" + report)) {
            Page page = curator.page();
            row(page, 0, "field").selectOption(new SelectOption().setLabel(NOTIFIED));
            Locator add = page.locator("[id='decide:add']");
            add.focus();
            assertThat(add).isFocused();
            page.keyboard().press("Enter");
            assertThat(row(page, 1, "field")).isFocused();
            page.keyboard().press("t"); // the field that begins with it
            row(page, 1, "field").selectOption(new SelectOption().setLabel("Threats"));
            row(page, 1, "reason").fill(THREATS);
            page.locator("[id='decide:return']").click();
            Locator summary = page.locator(".error-summary a");
            assertThat(summary).hasText("Say what is wrong with the field");
            assertThat(page).hasTitle(java.util.regex.Pattern.compile("^Error: .*"));
            summary.click();
            assertThat(row(page, 0, "reason")).isFocused();
            page.keyboard().type(CALL);
            page.locator("[id='decide:return']").click();
            assertThat(page.locator(".state").first()).hasText("Returned");
            assertThat(page.locator("main")).containsText(NOTIFIED + ": " + CALL);
            Assertions.assertThat(curator.complaints()).isEmpty();
        }
        try (Person reporter = Person.withWidth(390, com.microsoft.playwright.options.ColorScheme.DARK)
                .signIn(REPORTER)) {
            reporter.open("/reporting/report?ref=" + report);
            assertThat(reporter.page().locator("main")).containsText("Threats: " + THREATS);
            reporter.open("/reporting/file?ref=" + report);
            assertAtTheFields(reporter.page(), 1);
            reporter.page()
                    .locator("[id='form:event:0:remove']")
                    .click(); // from now on the notification has another place
            assertThat(reporter.page().locator("[id='form:event:1:kind']")).hasCount(0);
            assertThat(reporter.page().locator(".event.has-error")).containsText(CALL);
            reporter.page().locator("[id='form:draft']").click();
            assertThat(reporter.page().locator("h1")).hasText("Report " + report);
            reporter.open("/reporting/file?ref=" + report);
            assertAtTheFields(reporter.page(), 0);
            reporter.page().locator("[id='form:submit']").click();
            assertThat(reporter.page().locator(".state").first()).hasText("Submitted");
            reporter.open("/reporting/file?ref=" + report);
            assertThat(reporter.page().locator("[id='form:submit']")).isVisible();
            assertThat(reporter.page().locator("[id=asked]")).hasCount(0);
            assertThat(reporter.page().locator("main")).not().containsText(CALL);
            Assertions.assertThat(reporter.complaints()).isEmpty();
        }
    }

    private static void assertAtTheFields(Page page, int event) {
        assertThat(page.locator("[id=asked] a")).hasText(new String[] {NOTIFIED + ": " + CALL, "Threats: " + THREATS});
        assertThat(page.locator(".row.has-error:has([id='form:threats_input'])"))
                .containsText(THREATS);
        Locator marked = page.locator(".event.has-error");
        assertThat(marked).containsText(CALL);
        assertThat(marked.locator("[id='form:event:" + event + ":kind']")).hasValue("vendor-notified");
    }

    @Test
    void rows_are_added_and_removed_without_any_script() {
        String report = filed();
        try (Person curator = Person.withoutScript().signIn(CURATOR).open("/reporting/report?ref=" + report)) {
            Page page = curator.page();
            page.locator("[id='decide:add']").click();
            page.locator("[id='decide:add']").click();
            row(page, 0, "reason").fill("Not to be sent");
            row(page, 1, "field").selectOption("/caseKind");
            row(page, 1, "reason").fill("An infection?");
            row(page, 2, "field").selectOption("/device/model");
            row(page, 2, "reason").fill("Which of the two?");
            page.getByText("Remove field 1").click();
            assertThat(row(page, 2, "field")).hasCount(0);
            assertThat(row(page, 0, "reason")).hasValue("An infection?");
            page.locator("[id='decide:return']").click();
            assertThat(page.locator("main")).containsText("Kind of case: An infection?");
            assertThat(page.locator("main")).containsText("Model: Which of the two?");
            assertThat(page.locator("main")).not().containsText("Not to be sent");
        }
    }
}
