package org.patchlag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patchlag.triage.boundary.Desk.all;
import static org.patchlag.triage.boundary.Desk.file;
import static org.patchlag.triage.boundary.Desk.get;
import static org.patchlag.triage.boundary.Desk.list;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Portal;
import org.patchlag.testing.PortalClient;
import org.patchlag.testing.Undisturbed;

/** What one regulator grants another can be read until the day named, and nothing more; the hospital sees who read. */
@Undisturbed
class SharingIT {
    private static final String REPORTS = "/api/v1/reports/";
    private static final String GRANTS = "/api/v1/sharing/grants";
    private static final List<String> OF_REPORT =
            List.of("report_revision", "report_event", "report_threat", "report_duration", "report_decision");

    private static PortalClient hospital;
    private static PortalClient curator;
    private static PortalClient publisher;
    private static PortalClient overseas;
    private static String home;
    private static String abroad;

    @BeforeAll
    static void signIn() {
        hospital = PortalClient.program("reporter@northbridge.example");
        curator = PortalClient.program("curator@regulator.example");
        publisher = PortalClient.program("publisher@regulator.example");
        overseas = PortalClient.program("curator@overseas.example");
        home = PortalClient.organisationOf("curator@regulator.example");
        abroad = PortalClient.organisationOf("curator@overseas.example");
    }

    @Test
    void a_grant_of_an_issue_lets_its_reports_be_read_until_it_ends_and_nothing_be_done_to_them() throws SQLException {
        String shared = file(hospital, "SHARING-1", "vendor-notified", "2026-02-01");
        String kept = file(hospital, "SHARING-1", "vendor-notified", "2026-02-01");
        String issue = post(
                        curator,
                        "/api/v1/issues",
                        "{\"vendor\": \"Aurelia Imaging\", \"title\": \"Shared\", \"reports\": " + list(shared) + "}")
                .getString("reference");
        assertThat(overseas.get(REPORTS + shared).statusCode()).isEqualTo(404);
        String grant = grant("\"issue\": \"" + issue + "\"");

        assertThat(get(overseas, REPORTS + shared).getString("hospital")).contains("Northbridge");
        assertThat(overseas.get(REPORTS + kept).statusCode()).isEqualTo(404);
        assertThat(get(overseas, "/api/v1/issues/" + issue).toString()).contains(shared);
        assertThat(PortalClient.browser("curator@overseas.example")
                        .get("/reporting/report?ref=" + shared)
                        .body())
                .contains("who granted you to read it", "Northbridge")
                .doesNotContain("decide:accept", "Ask the hospital");
        assertThat(get(overseas, "/api/v1/sharing/reports").toString())
                .contains(shared)
                .doesNotContain(kept);
        assertThat(PortalClient.browser("curator@overseas.example")
                        .get("/sharing/grants")
                        .body())
                .contains(shared, issue)
                .doesNotContain(kept);

        for (String action : List.of("/accept", "/separate", "/questions")) {
            assertThat(overseas.post(REPORTS + shared + action, "{\"text\": \"x\"}")
                            .statusCode())
                    .as(action)
                    .isEqualTo(404);
        }
        assertThat(overseas.post(REPORTS + shared + "/assignee", "{\"assignee\": \"curator@overseas.example\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(overseas.post("/api/v1/issues/" + issue + "/close", "").statusCode())
                .isEqualTo(404);
        assertThat(get(overseas, REPORTS + "count?query=threat:%22SHARING-1%22").getInt("reports"))
                .as("what is granted enters no count")
                .isZero();
        assertThat(get(overseas, "/api/v1/triage/inbox").toString()).doesNotContain(shared);

        String granted = "set app.granted = 'on'";
        assertThat(seen(abroad, "{US}", granted, "report where country <> 'US' and reference = '" + shared + "'"))
                .isEqualTo(1);
        for (String table : OF_REPORT) {
            String foreign = table + " where country <> 'US'";
            String ofShared = foreign + " and report_id = (select id from report where reference = '" + shared + "')";
            assertThat(seen(abroad, "{US}", granted, ofShared)).as(table).isPositive();
            assertThat(seen(abroad, "{US}", "", foreign))
                    .as(table + " without asking")
                    .isZero();
        }
        assertThat(changed(abroad, granted, "update report set state = 'ACCEPTED' where reference = '" + shared + "'"))
                .isZero();
        assertThat(changed(abroad, granted, "update reading_grant set revoked_at = now()"))
                .isZero();

        alter("update reading_grant set until_day = current_date - 2 where id = '" + grant + "'");
        assertThat(overseas.get(REPORTS + shared).statusCode()).as("expired").isEqualTo(404);
        assertThat(seen(abroad, "{US}", granted, "report where reference = '" + shared + "'"))
                .isZero();
        alter("update reading_grant set until_day = current_date + 9 where id = '" + grant + "'");
        assertThat(overseas.get(REPORTS + shared).statusCode()).isEqualTo(200);
        assertThat(overseas.post(GRANTS + "/" + grant + "/revoke", "").statusCode())
                .isEqualTo(403);
        post(publisher, GRANTS + "/" + grant + "/revoke", "");
        assertThat(overseas.get(REPORTS + shared).statusCode()).as("revoked").isEqualTo(404);
        assertThat(overseas.get("/api/v1/issues/" + issue).statusCode()).isEqualTo(404);
        assertThat(publisher.post(GRANTS + "/" + grant + "/revoke", "").statusCode())
                .isEqualTo(404);

        JsonObject readings = get(hospital, REPORTS + shared + "/readings");
        assertThat(all(readings, "readings", "organisation")).contains("Overseas Devices Agency");
        assertThat(all(get(hospital, REPORTS + kept + "/readings"), "readings", "organisation"))
                .isEmpty();
        assertThat(PortalClient.browser("reporter@northbridge.example")
                        .get("/reporting/report?ref=" + shared)
                        .body())
                .contains("Overseas Devices Agency, granted by your regulator", "Curator");
    }

    @Test
    void a_grant_of_a_country_is_of_ones_own_and_has_an_end() {
        String report = file(hospital, "SHARING-2", "vendor-notified", "2026-02-01");
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        for (String wrong : List.of(
                "\"countries\": [\"US\"], \"until\": \"" + today + "\"",
                "\"until\": \"2020-01-01\"",
                "\"until\": \"2099-01-01\"",
                "\"countries\": [\"GB\"], \"issue\": \"VI-1\", \"until\": \"" + today + "\"")) {
            assertThat(publisher.post(GRANTS, entry(wrong)).statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(curator.post(GRANTS, entry("\"until\": \"" + today + "\"")).statusCode())
                .isEqualTo(403);
        String grant = grant("\"countries\": [\"GB\"], \"until\": \"" + today + "\"");
        assertThat(overseas.get(REPORTS + report).statusCode()).isEqualTo(200);
        post(publisher, GRANTS + "/" + grant + "/revoke", "");
        assertThat(overseas.get(REPORTS + report).statusCode()).isEqualTo(404);
    }

    @Test
    void a_country_has_one_regulator() {
        PortalClient operator = PortalClient.program("operator@patchlag.example");
        assertThat(operator.post(
                                "/api/v1/operator/organisations",
                                "{\"kind\": \"regulator\", \"name\": \"Another\", \"country\": \"GB\", \"jurisdiction\":"
                                        + " [\"FR\", \"GB\"]}")
                        .body())
                .contains("Medical Devices Authority answers for GB", "a country has one regulator");
        assertThatThrownBy(() -> PortalClient.asOwner("insert into organisation_country values ('" + home + "', 'US')"))
                .hasStackTraceContaining("country_of_one_regulator");
    }

    @Test
    void what_curators_note_is_seen_by_no_other_organisation() throws SQLException {
        String report = file(hospital, "SHARING-3", "vendor-notified", "2026-02-01");
        post(curator, REPORTS + report + "/questions", "{\"text\": \"Which?\"}");
        post(hospital, REPORTS + report + "/questions/1/answer", "{\"text\": \"This\"}");
        post(
                curator,
                "/api/v1/triage/batches",
                "{\"action\": \"assign\", \"assignee\": \"curator@regulator.example\", \"reports\": " + list(report)
                        + "}");
        assertThat(PortalClient.browser("curator@regulator.example")
                        .get("/query/reports.xlsx?query=threat:SHARING-3")
                        .statusCode())
                .isEqualTo(200);
        assertThat(seen(home, "{GB,IE}", "", "export_log where content like '%SHARING-3%'"))
                .isEqualTo(1);
        String pontypridd = PortalClient.organisationOf("reporter@pontypridd.example");
        String northbridge = PortalClient.organisationOf("reporter@northbridge.example");
        List<String> regulators = List.of(
                "vendor_issue",
                "vendor_issue_revision",
                "vendor_issue_event",
                "vendor_issue_threat",
                "vendor_issue_report",
                "report_assignment",
                "triage_batch",
                "triage_batch_item",
                "reading_grant",
                "export_log");
        for (String table : regulators) {
            String ofHome = table + " where organisation_id = '" + home + "'";
            assertThat(seen(home, "{GB,IE}", "", ofHome)).as(table).isPositive();
            for (String organisation : List.of(pontypridd, northbridge)) {
                assertThat(seen(organisation, "{}", "", ofHome)).as(table).isZero();
            }
            if (!table.equals("reading_grant")) { // the one who is granted sees its grants
                assertThat(seen(abroad, "{US}", "", ofHome)).as(table).isZero();
            }
        }
        for (String table : List.of("report_question", "report_answer")) {
            String ofReport =
                    table + " where report_id = (select report_id from report_question where organisation_id = '"
                            + northbridge + "' and text = 'Which?')";
            assertThat(seen(northbridge, "{}", "", ofReport)).as(table).isEqualTo(1);
            assertThat(seen(home, "{GB,IE}", "", ofReport)).as(table).isEqualTo(1);
            assertThat(seen(pontypridd, "{}", "", table + " where organisation_id = '" + northbridge + "'"))
                    .as(table)
                    .isZero();
            assertThat(seen(abroad, "{US}", "", table + " where organisation_id = '" + northbridge + "'"))
                    .as(table)
                    .isZero();
        }
        get(curator, REPORTS + report);
        assertThat(seen(northbridge, "{}", "", "report_reading where reader_organisation = '" + home + "'"))
                .isPositive();
        assertThat(seen(pontypridd, "{}", "", "report_reading where organisation_id = '" + northbridge + "'"))
                .isZero();
        for (String rewriting : List.of(
                "update report_reading set read_at = now()",
                "delete from report_reading",
                "update export_log set content = ''",
                "update report_answer set text = ''",
                "update report_question set text = ''",
                "update triage_batch_item set problem = ''",
                "delete from vendor_issue_report",
                "update vendor_issue_revision set title = ''",
                "update reading_grant set until_day = current_date")) {
            assertThatThrownBy(() -> changed(home, "", rewriting))
                    .as(rewriting)
                    .hasMessageContaining("permission denied");
        }
    }

    private static String grant(String what) {
        String until = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        return post(publisher, GRANTS, entry(what.contains("until") ? what : what + ", \"until\": \"" + until + "\""))
                .getString("id");
    }

    private static String entry(String what) {
        return "{\"regulator\": \"Overseas Devices Agency\", \"reason\": \"A test\", " + what + "}";
    }

    private static void alter(String statement) {
        PortalClient.asOwner("set app.organisation = '" + home + "'; " + statement);
    }

    private static Connection application(String organisation, String countries, String setting) throws SQLException {
        Connection application = Portal.database().connect(Portal.database().application());
        try (Statement sql = application.createStatement()) {
            sql.execute("set app.organisation = '" + organisation + "'; set app.countries = '" + countries + "'; "
                    + setting);
        }
        return application;
    }

    private static long seen(String organisation, String countries, String setting, String from) throws SQLException {
        try (Connection application = application(organisation, countries, setting);
                Statement sql = application.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int changed(String organisation, String setting, String statement) throws SQLException {
        try (Connection application = application(organisation, "{US}", setting);
                Statement sql = application.createStatement()) {
            return sql.executeUpdate(statement);
        }
    }
}
