package org.patchlag.triage.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.all;
import static org.patchlag.triage.boundary.Desk.file;
import static org.patchlag.triage.boundary.Desk.get;
import static org.patchlag.triage.boundary.Desk.list;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.PortalClient;

/** What a curator does with reports beside deciding on them, over HTTP. */
@Beside
class TriageIT {
    private static final String REPORTS = "/api/v1/reports/";
    private static final String ISSUES = "/api/v1/issues";
    private static final String BATCHES = "/api/v1/triage/batches";

    private static PortalClient hospital;
    private static PortalClient other;
    private static PortalClient curator;
    private static PortalClient overseas;

    @BeforeAll
    static void signIn() {
        hospital = PortalClient.program("reporter@northbridge.example");
        other = PortalClient.program("reporter@pontypridd.example");
        curator = PortalClient.program("curator@regulator.example");
        overseas = PortalClient.program("curator@overseas.example");
    }

    @Test
    void an_issue_gathers_reports_and_has_a_clock_of_its_own() {
        String here = file(hospital, "TRIAGE-1", "vendor-notified", "2026-01-10", "fix-offered", "2026-03-01");
        String there = file(other, "TRIAGE-1", "vendor-notified", "2026-01-05", "fix-offered", "2026-02-10");
        String elsewhere = foreign();
        assertThat(all(get(curator, REPORTS + here + "/like"), "reports", "reference"))
                .contains(there);

        JsonObject issue = post(
                curator,
                ISSUES,
                "{\"vendor\": \"Aurelia Imaging\", \"title\": \"A flaw\", \"threats\": [\"TRIAGE-1\"], \"reports\": "
                        + list(here, there) + "}");
        String path = ISSUES + "/" + issue.getString("reference");
        assertThat(issue.getInt("hospitals")).isEqualTo(2);
        assertThat(issue.getJsonArray("clocks")).as("nothing is accepted").isEmpty();
        for (String report : List.of(here, there)) {
            post(curator, REPORTS + report + "/accept", "");
        }
        assertThat(clock(get(curator, path))).isEqualTo("36 days");
        String found = REPORTS + "search?fields=reference,issue&query=issue:" + issue.getString("reference");
        assertThat(all(get(curator, found), "reports", "reference")).containsExactlyInAnyOrder(here, there);

        JsonObject stated = body(curator.method(
                "PUT",
                path,
                "{\"title\": \"A flaw\", \"dates\": [{\"kind\": \"fix-approved\", \"date\": \"3 weeks after"
                        + " vendor-notified\", \"source\": \"A letter\"}]}",
                "If-Match",
                "\"" + get(curator, path).getInt("version") + "\""));
        assertThat(clock(stated)).isEqualTo("21 days");
        assertThat(curator.method("PUT", path, "{\"title\": \"A flaw\"}", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(409);
        assertThat(curator.method(
                                "PUT",
                                path,
                                "{\"dates\": [{\"kind\": \"fix-installed\", \"date\": \"soon\"}, {\"kind\":"
                                        + " \"vendor-notified\", \"date\": \"2026-13\"}]}")
                        .body())
                .contains("/title", "/dates/0/kind", "/dates/0/date", "/dates/1/date");

        assertThat(curator.post(path + "/reports", "{\"report\": \"" + here + "\"}")
                        .body())
                .contains("is linked to");
        assertThat(curator.post(path + "/reports", "{\"report\": \"" + elsewhere + "\"}")
                        .body())
                .contains("is about Galen Monitors");
        JsonObject without = post(curator, path + "/reports/" + there + "/unlink", "");
        assertThat(all(without, "reports", "reference")).containsExactly(here);
        post(curator, path + "/close", "");
        assertThat(curator.post(path + "/reports", "{\"report\": \"" + there + "\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(post(curator, path + "/reopen", "").getString("state")).isEqualTo("open");

        assertThat(overseas.get(path).statusCode()).isEqualTo(404);
        assertThat(overseas.get(ISSUES).body()).doesNotContain(issue.getString("reference"));
        assertThat(overseas.post(path + "/close", "").statusCode()).isEqualTo(404);
        assertThat(hospital.get(path).statusCode()).isEqualTo(403);
        assertThat(PortalClient.browser("curator@overseas.example")
                        .get("/triage/issue?ref=" + issue.getString("reference"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(PortalClient.browser("reporter@northbridge.example")
                        .get("/triage/issues")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_question_is_asked_answered_and_settled_without_returning_the_report() {
        String report = file(hospital, "TRIAGE-2", "vendor-notified", "2026-02-01");
        String path = REPORTS + report + "/questions";
        post(curator, path, "{\"text\": \"By telephone or in writing?\"}");
        assertThat(inInbox(report).getInt("questionsAsked")).isEqualTo(1);
        assertThat(all(get(hospital, path), "questions", "state")).containsExactly("asked");
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(overseas.get(path).statusCode()).isEqualTo(404);
        assertThat(hospital.post(path, "{\"text\": \"Why?\"}").statusCode()).isEqualTo(403);
        assertThat(other.post(path + "/1/answer", "{\"text\": \"Neither\"}").statusCode())
                .isEqualTo(404);
        assertThat(hospital.post(path + "/1/answer", "{}").statusCode()).isEqualTo(422);
        assertThat(hospital.post(path + "/2/answer", "{\"text\": \"To nothing\"}")
                        .statusCode())
                .isEqualTo(404);

        post(curator, REPORTS + report + "/accept", "");
        post(hospital, path + "/1/answer", "{\"text\": \"In writing\"}");
        assertThat(inInbox(report).getInt("questionsAnswered"))
                .as("an answer waits for the curator, the report being accepted or not")
                .isEqualTo(1);
        assertThat(all(get(curator, path), "questions", "answer")).containsExactly("In writing");
        assertThat(hospital.post(path + "/1/answer", "{\"text\": \"Again\"}").statusCode())
                .isEqualTo(409);
        post(curator, path + "/1/settle", "");
        assertThat(curator.post(path + "/1/settle", "").statusCode()).isEqualTo(409);
        assertThat(all(inbox(), "reports", "reference")).doesNotContain(report);
        assertThat(get(curator, REPORTS + report).getString("state")).isEqualTo("accepted");
    }

    @Test
    void a_bulk_action_names_what_failed_and_is_undone_as_far_as_nothing_went_on() {
        String one = file(hospital, "TRIAGE-3", "vendor-notified", "2026-02-01");
        String two = file(hospital, "TRIAGE-3", "vendor-notified", "2026-02-02");
        String done = file(hospital, "TRIAGE-3", "vendor-notified", "2026-02-03");
        post(curator, REPORTS + done + "/reject", "{\"message\": \"Not a delay\"}");

        JsonObject assigned = act("assign", "\"assignee\": \"curator@regulator.example\"", one, two);
        assertThat(inInbox(one).getString("assignee")).isEqualTo("Clara Stone");
        assertThat(get(curator, "/api/v1/triage/inbox?show=mine").toString()).contains(one, two);
        assertThat(get(curator, "/api/v1/triage/inbox?show=unassigned").toString())
                .doesNotContain(one);
        post(curator, REPORTS + two + "/assignee", "{\"assignee\": \"\"}");
        JsonObject undone = undo(assigned);
        assertThat(all(undone, "reports", "undone")).containsExactly("true", "false");
        assertThat(all(undone, "reports", "problem").get(1)).contains("anew since");
        assertThat(curator.post(REPORTS + one + "/assignee", "{\"assignee\": \"curator@overseas.example\"}")
                        .statusCode())
                .isEqualTo(422);

        JsonObject accepted = act("accept", null, one, done, "PL-0000-0000-0", two, one);
        assertThat(all(accepted, "reports", "reference")).containsExactly(one, done, "PL-0000-0000-0", two);
        assertThat(all(accepted, "reports", "done")).containsExactly("true", "false", "false", "true");
        assertThat(all(accepted, "reports", "problem").get(1)).contains("this one is rejected");
        assertThat(all(accepted, "reports", "problem").get(2)).contains("no such report");
        post(hospital, REPORTS + two + "/events", "{\"kind\": \"fix-offered\", \"date\": \"2026-03-03\"}");
        JsonObject back = undo(accepted);
        assertThat(all(back, "reports", "undone")).containsExactly("true", "false", "false", "false");
        assertThat(all(back, "reports", "problem").get(3)).isNotEmpty();
        assertThat(get(curator, REPORTS + one).getString("state")).isEqualTo("submitted");
        assertThat(get(curator, REPORTS + one).isNull("acceptedRevision")).isTrue();
        assertThat(get(curator, REPORTS + two).isNull("acceptedRevision")).isFalse();

        JsonObject returned = act("return", "\"message\": \"Which letter?\"", one);
        assertThat(get(hospital, REPORTS + one).toString()).contains("Which letter?");
        undo(returned);
        assertThat(get(curator, REPORTS + one).getString("state")).isEqualTo("submitted");
        assertThat(all(undo(returned), "reports", "problem"))
                .as("undone once, and told so")
                .containsExactly("");

        assertThat(curator.post(BATCHES, "{\"action\": \"return\", \"reports\": []}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(curator.post(BATCHES, "{\"action\": \"burn\", \"reports\": [\"x\"]}")
                        .body())
                .contains("/action");
        assertThat(overseas.get(BATCHES + "/" + accepted.getString("id")).statusCode())
                .isEqualTo(404);
        assertThat(overseas.post(BATCHES + "/" + accepted.getString("id") + "/undo", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(hospital.post(BATCHES, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void two_reports_of_one_case_count_once_and_can_be_separated_again() {
        String stays = file(hospital, "TRIAGE-4", "vendor-notified", "2026-02-01", "fix-offered", "2026-03-01");
        String again = file(hospital, "TRIAGE-4", "vendor-notified", "2026-02-01", "fix-offered", "2026-03-01");
        String others = file(other, "TRIAGE-4", "vendor-notified", "2026-02-01");
        post(curator, REPORTS + again + "/accept", "");
        assertThat(merge(again, stays)).as("it would count nowhere").contains("Accept " + stays + " first");
        post(curator, REPORTS + stays + "/accept", "");
        assertThat(counted()).isEqualTo(2);
        assertThat(merge(again, others)).contains("one hospital");
        assertThat(merge(again, again)).contains("one hospital");
        assertThat(merge(again, "PL-0000-0000-0")).contains("no such report");

        assertThat(merge(again, stays)).contains("\"mergedInto\":\"" + stays + "\"");
        assertThat(counted()).isEqualTo(1);
        assertThat(merge(stays, others)).contains(again + " was merged into " + stays);
        assertThat(get(hospital, REPORTS + again).getString("state")).isEqualTo("merged");
        assertThat(hospital.post(REPORTS + again + "/events", "{\"kind\": \"fix-installed\", \"date\": \"2026-04-01\"}")
                        .body())
                .contains("Change that one");
        assertThat(PortalClient.browser("curator@regulator.example")
                        .get("/reporting/report?ref=" + stays)
                        .body())
                .contains("Merged into it", again);
        assertThat(overseas.post(REPORTS + again + "/separate", "").statusCode())
                .isEqualTo(404);
        assertThat(hospital.post(REPORTS + again + "/separate", "").statusCode())
                .isEqualTo(403);

        assertThat(post(curator, REPORTS + again + "/separate", "").getString("state"))
                .isEqualTo("accepted");
        assertThat(counted()).isEqualTo(2);
        assertThat(curator.post(REPORTS + again + "/separate", "").statusCode()).isEqualTo(409);
    }

    private static long counted() {
        return get(curator, REPORTS + "count?version=accepted&query=threat:%22TRIAGE-4%22")
                .getJsonNumber("reports")
                .longValue();
    }

    private static String merge(String report, String into) {
        return curator.post(REPORTS + report + "/merge", "{\"into\": \"" + into + "\"}")
                .body();
    }

    private static JsonObject act(String action, String detail, String... reports) {
        return post(
                curator,
                BATCHES,
                "{\"action\": \"" + action + "\", " + (detail == null ? "" : detail + ", ") + "\"reports\": "
                        + list(reports) + "}");
    }

    private static JsonObject undo(JsonObject batch) {
        return post(curator, BATCHES + "/" + batch.getString("id") + "/undo", "");
    }

    private static JsonObject inbox() {
        return get(curator, "/api/v1/triage/inbox");
    }

    private static JsonObject inInbox(String reference) {
        return inbox().getJsonArray("reports").getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getString("reference").equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static String clock(JsonObject issue) {
        return issue.getJsonArray("clocks").getValuesAs(JsonObject.class).stream()
                .filter(clock -> clock.getString("clock").equals("time-to-patch"))
                .findFirst()
                .orElseThrow()
                .getString("inWords");
    }

    private static String foreign() {
        return post(
                        hospital,
                        "/api/v1/reports",
                        "{\"caseKind\": \"infection\", \"device\": {\"vendor\": \"Galen Monitors\", \"model\": \"Vigil"
                                + " 10\"}, \"events\": [{\"kind\": \"vendor-notified\", \"date\": \"2026-01-05\"}]}")
                .getString("reference");
    }

    private static JsonObject body(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return PortalClient.json(answer);
    }
}
