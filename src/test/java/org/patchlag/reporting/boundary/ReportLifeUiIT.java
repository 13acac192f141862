package org.patchlag.reporting.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.reporting.boundary.FilingApiIT.event;
import static org.patchlag.reporting.boundary.FilingApiIT.report;
import static org.patchlag.testing.PortalClient.json;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Person;
import org.patchlag.testing.PortalClient;

/** A report that is begun, left and continued; one that is taken back; one that is refused. */
@Beside
class ReportLifeUiIT {
    private static final String EMAIL = "reporter@pontypridd.example";
    private static final String REPORTS = "/api/v1/reports";
    private static final Pattern REPORT_PAGE = Pattern.compile(".*/reporting/report\\?ref=.*");

    private static PortalClient hospital;
    private static PortalClient curator;

    @BeforeAll
    static void signIn() {
        hospital = PortalClient.program(EMAIL);
        curator = PortalClient.program("curator@regulator.example");
    }

    @Test
    void a_draft_is_kept_continued_and_submitted() {
        String own = "T-" + UUID.randomUUID();
        String reference;
        try (Person reporter = Person.atDesk().signIn(EMAIL).open("/reporting/file")) {
            Page page = reporter.page();
            page.locator("[id='form:hospitalReference']").fill(own);
            enterDay(page, 1, "10", "March", "2026");
            page.locator("[id='form:draft']").click();
            page.waitForURL(REPORT_PAGE);
            reference = page.url().replaceAll(".*ref=", "");
            assertThat(page.locator("main")).containsText("Draft");
        }
        assertThat(json(hospital.get(REPORTS + "/" + reference)).getString("state"))
                .isEqualTo("draft");
        assertThat(curator.get(REPORTS + "/" + reference).statusCode()).isEqualTo(404);

        try (Person reporter = Person.atDesk().signIn(EMAIL).open("/reporting/list")) {
            Page page = reporter.page();
            Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(own));
            assertThat(row).containsText("Draft");
            row.locator("a").click();
            page.waitForURL(REPORT_PAGE);
            page.locator("a.button", new Page.LocatorOptions().setHasText("Change or continue"))
                    .click();
            assertThat(page.locator("[id='form:hospitalReference']")).hasValue(own);
            assertThat(page.locator(".event").first().locator(".echo")).containsText("10 March 2026");
            page.locator("[id='form:submit']").click();
            assertThat(page.locator(".error-summary")).containsText("kind of case");
            Person.choose(page, "form:vendor_input", "Aurelia Imaging", "Aurelia Imaging");
            Person.choose(page, "form:model_input", "Halo 64", "Halo 64");
            page.locator("[id='form:caseKind']").selectOption("infection");
            page.locator("[id='form:submit']").click();
            page.waitForURL(REPORT_PAGE);
            assertThat(page.locator("main")).containsText("Submitted");
            assertThat(page.locator("main")).containsText("10 March 2026");
            assertThat(reporter.complaints()).isEmpty();
        }
        assertThat(json(curator.get(REPORTS + "/" + reference)).getString("state"))
                .isEqualTo("submitted");
    }

    @Test
    void a_date_that_is_not_submitted_yet_is_a_version_for_the_hospital_alone() {
        String reference = filed();
        try (Person reporter = Person.atDesk().signIn(EMAIL).open("/reporting/file?ref=" + reference)) {
            Page page = reporter.page();
            enterDay(page, 0, "11", "March", "2026");
            page.locator("[id='form:draft']").click();
            page.waitForURL(REPORT_PAGE);
            Locator versions = page.locator("table.dates");
            assertThat(versions).containsText("on 10 March 2026");
            assertThat(versions).containsText("on 11 March 2026");
            assertThat(versions).containsText("version 2, not submitted");
            assertThat(reporter.complaints()).isEmpty();
        }
        String dates = REPORTS + "/" + reference + "/dates";
        assertThat(hospital.get(dates).body()).contains("2026-03-10", "2026-03-11");
        assertThat(curator.get(dates).body()).contains("2026-03-10").doesNotContain("2026-03-11");
    }

    @Test
    void files_are_attached_to_a_draft_removed_and_handed_over_with_the_report() {
        String reference;
        try (Person reporter = Person.atDesk().signIn(EMAIL).open("/reporting/file")) {
            Page page = reporter.page();
            page.locator("[id='form:narrative']").fill("They never called back.");
            page.locator("[id='form:attach']").click();
            page.waitForURL(Pattern.compile(".*/reporting/report\\?ref=.*#attached"));
            reference = page.url().replaceAll(".*ref=|#.*", "");
            assertThat(page.locator("main")).containsText("They never called back.");
            attach(page, "page.html", "<html></html>");
            assertThat(page.locator(".error-summary")).containsText("Save it as PDF");
            attach(page, "ticket.txt", "Ticket 12");
            attach(page, "wrong.txt", "Of another case");
            assertThat(page.locator(".files li")).hasCount(2);
            page.locator(".files input[value='Remove wrong.txt']").click();
            assertThat(page.locator(".files li")).hasCount(1);
            assertThat(page.locator(".files li")).containsText("with the next submission");
            Download saved = page.waitForDownload(
                    () -> page.locator(".files a").getByText("ticket.txt").click());
            assertThat(saved.suggestedFilename()).isEqualTo("ticket.txt");
            assertThat(reporter.complaints()).isEmpty();
        }
        assertThat(hospital.method("PUT", REPORTS + "/" + reference, body()).statusCode())
                .isEqualTo(201);
        try (Person reader =
                Person.atDesk().signIn("curator@regulator.example").open("/reporting/report?ref=" + reference)) {
            assertThat(reader.page().locator(".files li")).containsText("ticket.txt");
            assertThat(reader.page().locator("[id='files:attach']")).hasCount(0);
        }
    }

    private static void attach(Page page, String name, String words) {
        page.locator("[id='files:file']")
                .setInputFiles(new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='files:attach']").click();
        page.waitForLoadState();
    }

    @Test
    void a_withdrawn_report_says_why_and_cannot_be_decided_or_changed_any_more() {
        String reference = filed();
        try (Person reporter = Person.atDesk().signIn(EMAIL).open("/reporting/report?ref=" + reference)) {
            Page page = reporter.page();
            page.locator("[id='own:withdraw']").click();
            assertThat(page.locator(".error-summary")).containsText("Say why you withdraw the report");
            assertThat(json(hospital.get(REPORTS + "/" + reference)).getString("state"))
                    .isEqualTo("submitted");
            page.locator("[id='own:reason']").fill("Entered twice by mistake");
            page.locator("[id='own:withdraw']").click();
            assertThat(page.locator("main ol")).containsText("Entered twice by mistake");
            assertThat(page.locator("main")).containsText("Withdrawn");
            assertThat(page.locator("main")).containsText("It counts in no figure.");
            assertThat(page.locator("[id='own:withdraw']")).hasCount(0);
        }
        assertFinal(reference, "withdrawn", "Entered twice by mistake");
    }

    @Test
    void a_report_is_rejected_only_with_a_reason_which_the_hospital_reads() {
        String reference = filed();
        String path = REPORTS + "/" + reference;
        for (String silent : new String[] {"{}", "{\"message\": \"  \"}"}) {
            HttpResponse<String> refused = curator.post(path + "/reject", silent);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("\"/message\"", "Say why the report is rejected");
        }
        String reason = "{\"message\": \"No medical device is concerned\"}";
        assertThat(curator.post(path + "/reject", "").statusCode()).isEqualTo(400);
        assertThat(curator.post(path + "/reject", reason, "If-Match", "\"0\"").statusCode())
                .isEqualTo(409);
        assertThat(hospital.post(path + "/reject", reason).statusCode()).isEqualTo(403);
        assertThat(PortalClient.program("curator@overseas.example")
                        .post(path + "/reject", reason)
                        .statusCode())
                .isEqualTo(404);
        assertThat(json(hospital.get(path)).getString("state")).isEqualTo("submitted");

        HttpResponse<String> rejected = curator.post(path + "/reject", reason);
        assertThat(rejected.statusCode()).as(rejected.body()).isEqualTo(200);
        assertFinal(reference, "rejected", "No medical device is concerned");
    }

    private static void assertFinal(String reference, String state, String reason) {
        String path = REPORTS + "/" + reference;
        assertThat(json(hospital.get(path)).getString("state")).isEqualTo(state);
        assertThat(hospital.get(path).body()).contains(reason);
        assertThat(curator.get(path + "/dates").body()).contains("2026-03-10");
        assertThat(PortalClient.browser(EMAIL)
                        .get("/reporting/report?ref=" + reference)
                        .body())
                .contains(reason);
        assertThat(curator.post(path + "/accept", "").statusCode()).isEqualTo(409);
        assertThat(curator.post(path + "/reject", "{\"message\": \"Once more\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(hospital.post(path + "/events", event("fix-offered", "2026-03-20"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(hospital.method("PUT", path, body()).statusCode()).isEqualTo(409);
        assertThat(json(hospital.get(path)).getInt("revision")).isOne();
    }

    private static String body() {
        return report("Aurelia Imaging", "Halo 64", event("vendor-notified", "2026-03-10"));
    }

    private static String filed() {
        HttpResponse<String> answer = hospital.post(REPORTS, body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).getString("reference");
    }

    private static void enterDay(Page page, int event, String day, String month, String year) {
        Locator row = page.locator(".event").nth(event);
        row.locator("input[id$='fromday']").fill(day);
        row.locator("input[id$='frommonth']").fill(month);
        row.locator("input[id$='fromyear']").fill(year);
        row.locator("input[id$='note']").focus();
        assertThat(row.locator(".echo")).containsText(day + " " + month + " " + year);
    }
}
