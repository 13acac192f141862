package org.patchlag.reply.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.all;
import static org.patchlag.triage.boundary.Desk.file;
import static org.patchlag.triage.boundary.Desk.get;
import static org.patchlag.triage.boundary.Desk.list;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.MailBoxes;
import org.patchlag.testing.PortalClient;

/** Every version of a report's dates, as hospital and regulator read them, and nobody else. */
@Beside
class ReportDatesIT {
    private static final String REPORTS = "/api/v1/reports/";
    private static final String CASES = "/api/v1/released-cases/";
    private static final String HOSPITAL = "reporter@northbridge.example";
    private static final String CURATOR = "curator@regulator.example";
    private static final String OVERSEAS = "curator@overseas.example";
    private static final String VENDOR = "responder@aurelia.example";

    private static PortalClient hospital;
    private static PortalClient curator;
    private static PortalClient vendor;

    @BeforeAll
    static void signIn() {
        hospital = PortalClient.program(HOSPITAL);
        curator = PortalClient.program(CURATOR);
        vendor = PortalClient.program(VENDOR);
    }

    @Test
    void each_revision_that_changes_a_date_is_a_version_and_no_other() {
        String report = file(hospital, "DATES-1", "vendor-notified", "2026-03", "fix-offered", "2026-04-20");
        post(curator, REPORTS + report + "/accept", "");
        amend(report, "vendor-notified", "2026-03-10", "fix-offered", "2026-04-20");
        amend(report, "vendor-notified", "2026-03-10", "vendor-position", "2026-03-12");

        JsonObject dates = get(hospital, REPORTS + report + "/dates");
        assertThat(all(dates, "events", "kind")).containsExactly("vendor-notified", "fix-offered", "vendor-position");
        JsonObject notified = event(dates, 0);
        assertThat(all(notified, "hospital", "revision")).containsExactly("1", "2");
        assertThat(all(notified, "hospital", "date")).containsExactly("2026-03", "2026-03-10");
        assertThat(all(notified, "hospital", "inWords")).containsExactly("some time in March 2026", "on 10 March 2026");
        assertThat(all(notified, "hospital", "accepted")).containsExactly("true", "false");
        assertThat(all(notified, "hospital", "assertedBy")).containsOnly("hospital");
        assertThat(all(notified, "hospital", "by")).doesNotContain("");
        assertThat(all(event(dates, 1), "hospital", "told")).containsExactly("true", "false");
        assertThat(all(event(dates, 1), "hospital", "revision")).containsExactly("1", "3");
        assertThat(all(event(dates, 1), "hospital", "date")).containsExactly("2026-04-20", "");
        assertThat(all(event(dates, 2), "hospital", "revision")).containsExactly("3");
        assertThat(get(curator, REPORTS + report + "/dates")).isEqualTo(dates);

        for (String reader : List.of(HOSPITAL, CURATOR)) {
            assertThat(page(reader, report))
                    .as(reader)
                    .contains(
                            "Every version of each date",
                            "<code>2026-03</code>",
                            "some time in March 2026",
                            "on 10 March 2026",
                            "told no longer",
                            "Hospital, version 3");
        }
        post(curator, REPORTS + report + "/reject", "{\"message\": \"No medical device\"}");
        JsonObject rejected = get(hospital, REPORTS + report + "/dates");
        assertThat(all(event(rejected, 0), "hospital", "date")).containsExactly("2026-03", "2026-03-10");
        assertThat(all(event(rejected, 0), "hospital", "accepted")).containsOnly("false");
    }

    @Test
    void what_the_vendor_says_stands_beside_until_it_is_decided_and_after() {
        String report = file(hospital, "DATES-3", "vendor-notified", "2026-03-10", "fix-offered", "2026-04-20");
        post(curator, REPORTS + report + "/accept", "");
        String first = release(report);
        answer(first, "{\"position\": 1, \"answer\": \"other-date\", \"date\": \"2026-03-17\", \"evidence\": \"Log\"}");
        answer(
                first,
                "{\"position\": 1, \"answer\": \"other-date\", \"date\": \"2026-03-18\", \"evidence\": \"Log\","
                        + " \"link\": \"https://aurelia.example/for-this-case-alone\"}");
        answer(
                first,
                "{\"answer\": \"own-fact\", \"kind\": \"vendor-acknowledged\", \"date\": \"2026-03-11\","
                        + " \"evidence\": \"Letter\"}");

        JsonObject contested = get(hospital, REPORTS + report + "/dates");
        assertThat(all(event(contested, 1), "hospital", "date")).containsExactly("2026-04-20");
        assertThat(all(event(contested, 1), "vendor", "date")).containsExactly("2026-03-17", "2026-03-18");
        assertThat(all(event(contested, 1), "vendor", "stands")).containsExactly("false", "true");
        assertThat(all(event(contested, 1), "vendor", "undecided")).containsExactly("true", "true");
        assertThat(event(contested, 2).getString("kind")).isEqualTo("vendor-acknowledged");
        assertThat(all(event(contested, 2), "hospital", "date")).isEmpty();
        assertThat(all(event(contested, 2), "vendor", "date")).containsExactly("2026-03-11");
        assertThat(page(HOSPITAL, report)).contains("Contested, not decided", "Stands no longer", "on 18 March 2026");
        JsonObject toCurator = get(curator, REPORTS + report + "/dates");
        List<String> people = all(event(toCurator, 1), "vendor", "by");
        assertThat(people).doesNotContain("");
        assertThat(toCurator.toString()).contains("https://aurelia.example/for-this-case-alone");
        for (String known : List.of("https://", people.get(0))) {
            assertThat(contested.toString()).as("to the hospital").doesNotContain(known);
        }
        assertThat(all(event(contested, 1), "vendor", "by")).containsOnly("Aurelia Imaging");
        assertThat(page(HOSPITAL, report))
                .as("neither among the dates nor under what the vendor says")
                .contains("What the vendor says", "Gives another date, Aurelia Imaging, ")
                .doesNotContain("https://aurelia.example", people.get(0));
        assertThat(page(CURATOR, report)).contains("Gives another date, " + people.get(0) + ", ");
        assertThat(section(CURATOR, report)).contains(people.get(0));

        // Amended and released anew: what was said to a fact that is still the same is carried on, and said once.
        amend(report, "fix-offered", "2026-04-20", "vendor-notified", "2026-03-10", "fix-installed", "2026-05");
        post(curator, REPORTS + report + "/accept", "");
        String next = release(report);
        JsonObject carried = get(hospital, REPORTS + report + "/dates");
        assertThat(all(event(carried, 1), "vendor", "date")).containsExactly("2026-03-17", "2026-03-18");
        assertThat(all(event(carried, 1), "vendor", "case")).containsExactly(first, next);

        int number = event(carried, 1).getJsonArray("vendor").getJsonObject(1).getInt("number");
        post(
                PortalClient.program("second.curator@regulator.example"),
                CASES + next + "/answers/" + number + "/decision",
                "{\"version\": \"vendor\", \"reason\": \"The log shows it\"}");
        for (String reader : List.of(HOSPITAL, CURATOR)) {
            JsonObject decided = event(get(PortalClient.program(reader), REPORTS + report + "/dates"), 1);
            assertThat(all(decided, "hospital", "date")).containsExactly("2026-04-20");
            JsonObject said = decided.getJsonArray("vendor").getJsonObject(1);
            assertThat(said.getString("version")).isEqualTo("vendor");
            assertThat(said.getString("reason")).isEqualTo("The log shows it");
            assertThat(page(reader, report)).contains("The vendor’s version counts: The log shows it");
        }
        assertThat(vendor.get(REPORTS + report + "/dates").statusCode()).isEqualTo(403);
    }

    @Test
    void a_reading_of_the_dates_is_noted_once_and_others_find_nothing() {
        String report = file(hospital, "DATES-4", "vendor-notified", "2026-03-10");
        post(curator, REPORTS + report + "/accept", "");
        release(report);
        for (String other : List.of("reporter@pontypridd.example", OVERSEAS)) {
            assertThat(PortalClient.program(other)
                            .get(REPORTS + report + "/dates")
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(PortalClient.nobody().get(REPORTS + report + "/dates").statusCode())
                .isEqualTo(401);
        for (String none : List.of(VENDOR, "operator@patchlag.example")) {
            assertThat(PortalClient.program(none)
                            .get(REPORTS + report + "/dates")
                            .statusCode())
                    .as(none)
                    .isEqualTo(403);
        }
        long before = readings(report);
        get(curator, REPORTS + report + "/dates");
        assertThat(readings(report)).as("by the API").isEqualTo(before + 1);
        page(CURATOR, report);
        assertThat(readings(report)).as("on the page").isEqualTo(before + 2);
        get(hospital, REPORTS + report + "/dates");
        assertThat(readings(report)).as("by the hospital itself").isEqualTo(before + 2);
    }

    @Test
    void who_was_granted_to_read_finds_the_hospitals_versions_and_none_of_the_vendor() {
        String report = file(hospital, "DATES-5", "vendor-notified", "2026-03-10", "fix-offered", "2026-04-20");
        post(curator, REPORTS + report + "/accept", "");
        answer(
                release(report),
                "{\"position\": 1, \"answer\": \"other-date\", \"date\": \"2026-03-18\", \"evidence\": \"Log\"}");
        amend(report, "vendor-notified", "2026-03-09", "fix-offered", "2026-04-20");
        String enteredBy = all(event(get(curator, REPORTS + report + "/dates"), 0), "hospital", "by")
                .get(0);
        String issue = post(
                        curator,
                        "/api/v1/issues",
                        "{\"vendor\": \"Aurelia Imaging\", \"title\": \"Dates\", \"reports\": " + list(report) + "}")
                .getString("reference");
        PortalClient publisher = PortalClient.program("publisher@regulator.example");
        String grant = post(
                        publisher,
                        "/api/v1/sharing/grants",
                        "{\"regulator\": \"Overseas Devices Agency\", \"reason\": \"A test\", \"issue\": \"" + issue
                                + "\", \"until\": \""
                                + LocalDate.now(ZoneOffset.UTC).plusDays(1) + "\"}")
                .getString("id");
        JsonObject dates = get(PortalClient.program(OVERSEAS), REPORTS + report + "/dates");
        assertThat(all(event(dates, 0), "hospital", "date")).containsExactly("2026-03-10", "2026-03-09");
        assertThat(all(event(dates, 1), "vendor", "date")).isEmpty();
        assertThat(dates.toString()).doesNotContain("\"by\"", "changeNote", enteredBy);
        assertThat(dates.toString()).contains("\"at\"");
        assertThat(page(OVERSEAS, report)).doesNotContain("18 March 2026");
        assertThat(section(OVERSEAS, report)).contains("on 9 March 2026").doesNotContain(enteredBy);
        assertThat(section(CURATOR, report)).contains(enteredBy);
        post(publisher, "/api/v1/sharing/grants/" + grant + "/revoke", "");
        assertThat(PortalClient.program(OVERSEAS)
                        .get(REPORTS + report + "/dates")
                        .statusCode())
                .isEqualTo(404);
    }

    private static JsonObject event(JsonObject dates, int place) {
        return dates.getJsonArray("events").getJsonObject(place);
    }

    private static void amend(String report, String... kindsAndDates) {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < kindsAndDates.length; i += 2) {
            events.append(events.isEmpty() ? "" : ", ")
                    .append("{\"kind\": \"" + kindsAndDates[i] + "\", \"date\": \"" + kindsAndDates[i + 1] + "\"}");
        }
        assertThat(hospital.method(
                                "PUT",
                                REPORTS + report,
                                "{\"caseKind\": \"infection\", \"device\": {\"vendor\": \"Aurelia Imaging\", \"model\":"
                                        + " \"Halo 64\"}, \"events\": [" + events + "]}")
                        .statusCode())
                .isEqualTo(201);
    }

    private static String release(String report) {
        String released = post(curator, "/api/v1/released-cases", "{\"reports\": " + list(report) + "}")
                .getJsonArray("references")
                .getString(0);
        MailBoxes.await(VENDOR, released);
        return released;
    }

    private static void answer(String released, String body) {
        post(vendor, CASES + released + "/answers", body);
    }

    private static String page(String reader, String report) {
        return PortalClient.browser(reader)
                .get("/reporting/report?ref=" + report)
                .body();
    }

    // The part of the page that has the dates; others have what else their readers may know.
    private static String section(String reader, String report) {
        String page = page(reader, report);
        String dates = page.substring(page.indexOf("Every version of each date"));
        return dates.substring(0, dates.indexOf("</table>"));
    }

    private static long readings(String report) {
        return get(hospital, REPORTS + report + "/readings")
                .getJsonArray("readings")
                .getValuesAs(JsonObject.class)
                .stream()
                .mapToLong(reading -> reading.getInt("readings"))
                .sum();
    }
}
