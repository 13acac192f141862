package org.patchlag.reporting.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.all;
import static org.patchlag.triage.boundary.Desk.file;
import static org.patchlag.triage.boundary.Desk.get;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchlag.attachment.SampleFiles;
import org.patchlag.testing.Portal;
import org.patchlag.testing.PortalClient;
import org.patchlag.testing.Undisturbed;
import org.patchlag.testing.VirusScanners;

/** Files of a report: who may attach, read and remove them, and in what shape they come back. */
@Undisturbed
class AttachmentIT {
    private static final String REPORTS = "/api/v1/reports/";
    private static final String HOSPITAL = "reporter@northbridge.example";

    private final PortalClient hospital = PortalClient.program(HOSPITAL);
    private final PortalClient curator = PortalClient.program("curator@regulator.example");

    @AfterEach
    void let_the_scanner_speak() {
        VirusScanners.silence(false);
    }

    @Test
    void a_file_comes_back_as_it_was_to_be_saved_and_never_shown() {
        String report = filed();
        byte[] letter = SampleFiles.pdf("a letter");
        JsonObject attached = PortalClient.json(attach(hospital, report, "Bestätigung \"2\".pdf", letter));
        assertThat(attached.getString("name")).isEqualTo("Bestätigung 2.pdf");
        assertThat(attached.getString("state")).isEqualTo("clean");
        assertThat(attached.getBoolean("handedOver")).isTrue();
        for (PortalClient reader : List.of(hospital, curator)) {
            HttpResponse<byte[]> answer = reader.bytes(REPORTS + report + "/attachments/1");
            assertServed(answer, letter);
        }
        for (String email : List.of("reporter@northbridge.example", "curator@regulator.example")) {
            assertServed(PortalClient.browser(email).bytes("/reporting/attachment?number=1&ref=" + report), letter);
        }
        assertThat(all(get(hospital, REPORTS + report + "/attachments"), "attachments", "name"))
                .containsExactly("Bestätigung 2.pdf");
    }

    private static void assertServed(HttpResponse<byte[]> answer, byte[] file) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(file);
        var headers = answer.headers();
        assertThat(headers.allValues("Content-Disposition"))
                .containsExactly(
                        "attachment; filename=\"Bestatigung 2.pdf\"; filename*=UTF-8''Best%C3%A4tigung%202.pdf");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
        assertThat(headers.firstValue("Content-Type").orElse("")).isEqualTo("application/pdf");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void each_reading_by_the_regulator_is_noted() {
        String report = filed();
        attach(hospital, report, "ticket.txt", text("We called."));
        String readings = REPORTS + report + "/readings";
        assertThat(get(hospital, readings).getJsonArray("readings")).isEmpty();
        hospital.bytes(REPORTS + report + "/attachments/1");
        assertThat(get(hospital, readings).getJsonArray("readings")).isEmpty();
        curator.bytes(REPORTS + report + "/attachments/1");
        curator.get(REPORTS + report + "/attachments");
        PortalClient.browser("curator@regulator.example").bytes("/reporting/attachment?number=1&ref=" + report);
        assertThat(get(hospital, readings)
                        .getJsonArray("readings")
                        .getJsonObject(0)
                        .getInt("readings"))
                .isEqualTo(3);
    }

    @Test
    void a_draft_s_files_are_its_hospital_s_alone_until_it_is_submitted_and_stay_from_then_on() {
        String report = draft();
        attach(hospital, report, "a.txt", text("First"));
        attach(hospital, report, "b.txt", text("Second"));
        assertThat(get(hospital, REPORTS + report + "/attachments").toString()).contains("\"handedOver\":false");
        assertThat(curator.get(REPORTS + report + "/attachments").statusCode()).isEqualTo(404);
        assertThat(curator.get(REPORTS + report + "/attachments/1").statusCode())
                .isEqualTo(404);
        assertThat(hospital.method("DELETE", REPORTS + report + "/attachments/1", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(hospital.get(REPORTS + report + "/attachments/1").statusCode())
                .isEqualTo(404);

        assertThat(hospital.method("PUT", REPORTS + report, body()).statusCode())
                .isEqualTo(201);
        assertThat(all(get(curator, REPORTS + report + "/attachments"), "attachments", "name"))
                .containsExactly("b.txt");
        assertThat(hospital.method("DELETE", REPORTS + report + "/attachments/2", "")
                        .statusCode())
                .isEqualTo(409);
        assertThat(hospital.method("DELETE", REPORTS + report + "/attachments/7", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(curator.method("DELETE", REPORTS + report + "/attachments/2", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_file_of_a_draft_of_changes_waits_for_their_submission() {
        String report = filed();
        attach(hospital, report, "before.txt", text("Before"));
        set(report, "current_revision = 2"); // as a draft of changes does
        attach(hospital, report, "with-changes.txt", text("With the changes"));
        assertThat(all(get(curator, REPORTS + report + "/attachments"), "attachments", "name"))
                .containsExactly("before.txt");
        assertThat(curator.get(REPORTS + report + "/attachments/2").statusCode())
                .isEqualTo(404);
        set(report, "current_revision = 1"); // for there is no such draft to be read
    }

    @Test
    void the_same_file_again_is_attached_once_and_a_report_has_no_more_than_twenty() {
        String report = filed();
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = attach(hospital, report, "a.txt", text("The same"));
            assertThat(PortalClient.json(answer).getInt("number")).isOne();
        }
        for (int i = 2; i <= 20; i++) {
            attach(hospital, report, "a.txt", text("Number " + i));
        }
        assertThat(send(hospital, report, "a.txt", text("One more")).statusCode())
                .isEqualTo(409);
        assertThat(get(hospital, REPORTS + report + "/attachments").getJsonArray("attachments"))
                .hasSize(20);
    }

    @Test
    void what_is_not_as_it_says_is_refused_with_words_and_nothing_is_kept() {
        String report = filed();
        HttpResponse<String> page =
                send(hospital, report, "picture.png", text("<html><script>alert(1)</script></html>"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("\"/file\"", "text/html");
        assertThat(send(hospital, report, "", text("words")).statusCode()).isEqualTo(422);
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) 'a');
        assertThat(send(hospital, report, "large.txt", large).statusCode()).isEqualTo(413);
        assertThat(send(hospital, report, "largest.txt", Arrays.copyOf(large, large.length - 1))
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> virus = send(hospital, report, "virus.txt", text(VirusScanners.VIRUS));
        assertThat(virus.statusCode()).isEqualTo(422);
        assertThat(virus.body()).contains("virus scanner found something");
        assertThat(all(get(hospital, REPORTS + report + "/attachments"), "attachments", "name"))
                .containsExactly("largest.txt");
        JsonObject picture = PortalClient.json(
                attach(hospital, report, "screen.jpg", SampleFiles.jpegWithComment("taken at Northbridge")));
        byte[] kept = hospital.bytes(REPORTS + report + "/attachments/" + picture.getInt("number"))
                .body();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Northbridge");
    }

    @Test
    void while_the_scanner_is_silent_a_file_is_held_back_and_is_scanned_later() throws InterruptedException {
        String report = filed();
        VirusScanners.silence(true);
        attach(hospital, report, "clean.txt", text("Nothing wrong"));
        attach(hospital, report, "virus.txt", text("Has " + VirusScanners.VIRUS));
        for (PortalClient reader : List.of(hospital, curator)) {
            assertThat(all(get(reader, REPORTS + report + "/attachments"), "attachments", "state"))
                    .containsExactly("held", "held");
            assertThat(reader.get(REPORTS + report + "/attachments/1").statusCode())
                    .isEqualTo(409);
        }
        assertThat(PortalClient.browser("reporter@northbridge.example")
                        .get("/reporting/report?ref=" + report)
                        .body())
                .contains("held back until the virus scanner has looked at it")
                .doesNotContain("/reporting/attachment?");
        PortalClient.asOwner("update held_file set due_at = now()");
        VirusScanners.silence(false);
        awaitStates(report, "clean", "infected");
        assertThat(curator.get(REPORTS + report + "/attachments/1").body()).isEqualTo("Nothing wrong");
        assertThat(curator.get(REPORTS + report + "/attachments/2").statusCode())
                .isEqualTo(409);
        assertThat(PortalClient.count("held_file")).isZero();
        assertThat(PortalClient.countFor(
                        "reporter@northbridge.example",
                        "report_attachment where state = 'INFECTED' and content is not null"))
                .isZero();
    }

    private void awaitStates(String report, String... states) throws InterruptedException {
        List<String> last = List.of();
        for (int i = 0; i < 200 && !last.equals(List.of(states)); i++) {
            Thread.sleep(100);
            last = all(get(hospital, REPORTS + report + "/attachments"), "attachments", "state");
            PortalClient.asOwner("update held_file set due_at = now()");
        }
        assertThat(last).containsExactly(states);
    }

    @Test
    void nobody_else_reads_attaches_or_removes() {
        String report = filed();
        attach(hospital, report, "a.txt", text("Ours"));
        for (String other : List.of("reporter@pontypridd.example", "curator@overseas.example")) {
            assertThat(PortalClient.program(other)
                            .get(REPORTS + report + "/attachments")
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
            assertThat(PortalClient.program(other)
                            .get(REPORTS + report + "/attachments/1")
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
            assertThat(PortalClient.browser(other)
                            .get("/reporting/attachment?number=1&ref=" + report)
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        for (String none : List.of("responder@aurelia.example", "operator@patchlag.example")) {
            assertThat(PortalClient.program(none)
                            .get(REPORTS + report + "/attachments/1")
                            .statusCode())
                    .as(none)
                    .isEqualTo(403);
            assertThat(PortalClient.browser(none)
                            .get("/reporting/attachment?number=1&ref=" + report)
                            .statusCode())
                    .as(none)
                    .isEqualTo(403);
        }
        assertThat(PortalClient.nobody()
                        .get(REPORTS + report + "/attachments/1")
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(PortalClient.program("reporter@pontypridd.example"), report, "a.txt", text("Mine"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(curator, report, "a.txt", text("Mine")).statusCode()).isEqualTo(403);
        assertThat(PortalClient.program("reporter@pontypridd.example")
                        .method("DELETE", REPORTS + report + "/attachments/1", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_regulator_to_whom_reading_was_granted_reads_files_and_the_hospital_sees_it() {
        String report = filed();
        attach(hospital, report, "a.txt", text("Ours"));
        PortalClient overseas = PortalClient.program("curator@overseas.example");
        PortalClient publisher = PortalClient.program("publisher@regulator.example");
        String grant = post(
                        publisher,
                        "/api/v1/sharing/grants",
                        "{\"regulator\": \"Overseas Devices Agency\", \"reason\": \"A test\", \"countries\": [\"GB\"],"
                                + " \"until\": \"" + LocalDate.now(ZoneOffset.UTC) + "\"}")
                .getString("id");
        assertThat(overseas.get(REPORTS + report + "/attachments/1").body()).isEqualTo("Ours");
        assertThat(get(hospital, REPORTS + report + "/readings").toString())
                .contains("Overseas Devices Agency", "\"granted\":true");
        post(publisher, "/api/v1/sharing/grants/" + grant + "/revoke", "");
        assertThat(overseas.get(REPORTS + report + "/attachments/1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_database_itself_keeps_what_the_regulator_has_and_shows_vendors_nothing() throws SQLException {
        String report = filed();
        attach(hospital, report, "a.txt", text("Ours"));
        String own = "set app.organisation = '" + PortalClient.organisationOf(HOSPITAL) + "'";
        assertThat(changed(own, "delete from report_attachment where submitted"))
                .isZero();
        assertThat(changed(own, "update report_attachment set content = 'x' where state <> 'HELD' and submitted"))
                .isZero();
        try (Connection application =
                        Portal.database().connect(Portal.database().application());
                Statement sql = application.createStatement()) {
            sql.execute("select set_config('app.vendor', id::text, false) from vendor where name = 'Aurelia Imaging'");
            try (ResultSet rows = sql.executeQuery("select count(*) from report_attachment")) {
                rows.next();
                assertThat(rows.getLong(1)).isZero();
            }
        }
    }

    private static int changed(String scope, String statement) throws SQLException {
        try (Connection application =
                        Portal.database().connect(Portal.database().application());
                Statement sql = application.createStatement()) {
            sql.execute(scope);
            return sql.executeUpdate(statement);
        }
    }

    private String filed() {
        return file(hospital, "ATTACHED-1", "vendor-notified", "2026-02-01");
    }

    private static String body() {
        return FilingApiIT.report("Aurelia Imaging", "Halo 64", FilingApiIT.event("vendor-notified", "2026-03-10"));
    }

    // Only pages keep drafts; the API's first submission is taken back to one.
    private String draft() {
        String report = filed();
        set(report, "submitted_revision = null, first_submitted_at = null, state = 'DRAFT'");
        return report;
    }

    private static void set(String report, String columns) {
        PortalClient.asOwner("set app.organisation = '" + PortalClient.organisationOf(HOSPITAL)
                + "'; update report set " + columns + " where reference = '" + report + "'");
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> attach(PortalClient client, String report, String name, byte[] file) {
        HttpResponse<String> answer = send(client, report, name, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    /** Sends a file; the name stands in the header as programs write it. */
    static HttpResponse<String> send(PortalClient client, String report, String name, byte[] file) {
        return client.send(client.request(REPORTS + report + "/attachments")
                .header("Content-Type", "application/octet-stream")
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .POST(BodyPublishers.ofByteArray(file)));
    }
}
