package org.patchlag.reply.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.file;
import static org.patchlag.triage.boundary.Desk.get;
import static org.patchlag.triage.boundary.Desk.list;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.MailBoxes;
import org.patchlag.testing.PortalClient;
import org.patchlag.testing.Undisturbed;
import org.patchlag.testing.VirusScanners;

/** Files that a vendor attaches to its answers are read by whoever reads the answer, and by nobody else. */
@Undisturbed
class EvidenceIT {
    private static final String CASES = "/api/v1/released-cases/";
    private static final String VENDOR = "responder@aurelia.example";
    private static final String HOSPITAL = "reporter@northbridge.example";
    private static final String CURATOR = "curator@regulator.example";

    private final PortalClient vendor = PortalClient.program(VENDOR);
    private final PortalClient hospital = PortalClient.program(HOSPITAL);
    private final PortalClient curator = PortalClient.program(CURATOR);

    @AfterEach
    void let_the_scanner_speak() {
        VirusScanners.silence(false);
    }

    @Test
    void the_vendor_the_regulator_and_the_hospital_read_a_file_and_nobody_else() {
        String report = accepted();
        String released = release(report);
        contest(released);
        JsonObject answered = PortalClient.json(attach(released, 1, "bulletin.txt", "Bulletin of 18 March"));
        assertThat(answered.toString()).contains("\"name\":\"bulletin.txt\"", "\"state\":\"clean\"");
        attach(released, 1, "bulletin.txt", "Bulletin of 18 March");
        assertThat(get(curator, CASES + released).toString().split("bulletin.txt", -1))
                .as("the same file again is attached once")
                .hasSize(2);
        for (String reader : List.of(VENDOR, CURATOR, HOSPITAL)) {
            HttpResponse<String> file = PortalClient.program(reader).get(CASES + released + "/files/1");
            assertThat(file.body()).as(reader).isEqualTo("Bulletin of 18 March");
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment; filename=\"bulletin.txt\"");
            assertThat(PortalClient.browser(reader)
                            .get("/reply/evidence?number=1&ref=" + released)
                            .body())
                    .as(reader)
                    .isEqualTo("Bulletin of 18 March");
        }
        String person = get(curator, CASES + released)
                .getJsonArray("facts")
                .getJsonObject(1)
                .getJsonObject("answer")
                .getJsonArray("files")
                .getJsonObject(0)
                .getString("attachedBy");
        assertThat(PortalClient.browser(HOSPITAL)
                        .get("/reporting/report?ref=" + report)
                        .body())
                .contains("/reply/evidence?ref=" + released + "&amp;number=1", "attached by Aurelia Imaging, ")
                .doesNotContain(person);
        assertThat(get(hospital, "/api/v1/reports/" + report + "/dates").toString())
                .contains("\"attachedBy\":\"Aurelia Imaging\"")
                .doesNotContain(person);
        for (String other :
                List.of("responder@dynamos.example", "reporter@pontypridd.example", "curator@overseas.example")) {
            assertThat(PortalClient.program(other)
                            .get(CASES + released + "/files/1")
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
            assertThat(PortalClient.browser(other)
                            .get("/reply/evidence?number=1&ref=" + released)
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(PortalClient.nobody().get(CASES + released + "/files/1").statusCode())
                .isEqualTo(401);
        assertThat(vendor.get("/api/v1/reports/" + report + "/attachments").statusCode())
                .isEqualTo(403);
    }

    @Test
    void evidence_is_taken_for_what_contests_until_it_is_decided_and_carried_to_the_next_release() {
        String report = accepted();
        String released = release(report);
        contest(released);
        attach(released, 1, "bulletin.txt", "Bulletin");
        post(vendor, CASES + released + "/answers", "{\"position\": 0, \"answer\": \"agree\"}");
        assertThat(send(released, 2, "a.txt", "To an agreement").statusCode()).isEqualTo(409);
        assertThat(send(released, 9, "a.txt", "To no answer").statusCode()).isEqualTo(404);
        assertThat(send(released, 1, "a.exe", "No such kind").statusCode()).isEqualTo(422);
        assertThat(send(hospital, released, 1, "a.txt", "By the hospital").statusCode())
                .isEqualTo(403);

        post(hospital, "/api/v1/reports/" + report + "/events", "{\"kind\": \"fix-installed\", \"date\": \"2026-05\"}");
        post(curator, "/api/v1/reports/" + report + "/accept", "");
        String next = release(report);
        assertThat(next).isNotEqualTo(released);
        assertThat(vendor.get(CASES + next + "/files/1").body()).isEqualTo("Bulletin");
        assertThat(send(released, 1, "a.txt", "To the former case").statusCode())
                .isEqualTo(409);

        post(
                PortalClient.program("second.curator@regulator.example"),
                CASES + next + "/answers/1/decision",
                "{\"version\": \"vendor\", \"reason\": \"The bulletin shows it\"}");
        assertThat(send(next, 1, "late.txt", "Too late").statusCode()).isEqualTo(409);
    }

    @Test
    void a_file_of_a_vendor_too_waits_for_the_scanner() throws InterruptedException {
        String released = release(accepted());
        contest(released);
        VirusScanners.silence(true);
        attach(released, 1, "bulletin.txt", "Bulletin");
        assertThat(curator.get(CASES + released + "/files/1").statusCode()).isEqualTo(409);
        VirusScanners.silence(false);
        int status = 0;
        for (int i = 0; i < 200 && status != 200; i++) {
            PortalClient.asOwner("update held_file set due_at = now()");
            Thread.sleep(100);
            status = curator.get(CASES + released + "/files/1").statusCode();
        }
        assertThat(status).isEqualTo(200);
    }

    private String accepted() {
        String report = file(hospital, "EVIDENCE-1", "vendor-notified", "2026-03-10", "fix-offered", "2026-04-20");
        post(curator, "/api/v1/reports/" + report + "/accept", "");
        return report;
    }

    private String release(String report) {
        String released = post(curator, "/api/v1/released-cases", "{\"reports\": " + list(report) + "}")
                .getJsonArray("references")
                .getString(0);
        MailBoxes.await(VENDOR, released);
        return released;
    }

    private void contest(String released) {
        post(
                vendor,
                CASES + released + "/answers",
                "{\"position\": 1, \"answer\": \"other-date\", \"date\": \"2026-03-18\", \"evidence\": \"Our bulletin\"}");
    }

    private HttpResponse<String> attach(String released, int answer, String name, String words) {
        HttpResponse<String> sent = send(released, answer, name, words);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        return sent;
    }

    private HttpResponse<String> send(String released, int answer, String name, String words) {
        return send(vendor, released, answer, name, words);
    }

    private static HttpResponse<String> send(
            PortalClient client, String released, int answer, String name, String words) {
        return client.send(client.request(CASES + released + "/answers/" + answer + "/files")
                .header("Content-Type", "text/plain")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .POST(BodyPublishers.ofString(words, StandardCharsets.UTF_8)));
    }
}
