package org.patchlag.triage.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.all;
import static org.patchlag.triage.boundary.Desk.get;
import static org.patchlag.triage.boundary.Desk.list;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.PortalClient;

/** A case of which two reports were merged counts, whatever becomes of the one that stays. */
@Beside
class MergedCaseIT {
    private static final String REPORTS = "/api/v1/reports/";
    private static final String BATCHES = "/api/v1/triage/batches";
    private static final String FIX = "{\"kind\": \"fix-offered\", \"date\": \"2026-03-03\"}";
    private static final int ROUNDS = 8;

    private final String threat = "MERGED-" + UUID.randomUUID();
    private final HospitalGroup group = HospitalGroup.found();
    private final PortalClient curator = PortalClient.program("curator@regulator.example");
    private final PortalClient hospital = PortalClient.program(group.first());

    private String filed(String reporter) {
        return Desk.file(PortalClient.program(reporter), threat, "vendor-notified", "2026-02-01");
    }

    private String accepted(String reporter) {
        String report = filed(reporter);
        post(curator, REPORTS + report + "/accept", "");
        return report;
    }

    private void merge(String report, String into) {
        post(curator, REPORTS + report + "/merge", "{\"into\": \"" + into + "\"}");
    }

    private long counted() {
        return get(curator, REPORTS + "count?version=accepted&query=threat:%22" + threat + "%22")
                .getJsonNumber("reports")
                .longValue();
    }

    private String state(String report) {
        return get(curator, REPORTS + report).getString("state");
    }

    @Test
    void it_counts_again_where_the_one_that_stays_is_withdrawn() {
        String stays = accepted(group.first());
        String again = accepted(group.first());
        String elsewhere = accepted(group.second());
        String undecided = filed(group.second());
        for (String report : List.of(again, elsewhere, undecided)) {
            merge(report, stays);
        }
        assertThat(counted()).isEqualTo(1);
        assertThat(HospitalGroup.withdraw(group.first(), stays)).isEqualTo(302);
        assertThat(state(stays)).isEqualTo("withdrawn");
        assertThat(state(again)).isEqualTo("accepted");
        assertThat(state(elsewhere)).isEqualTo("accepted");
        assertThat(state(undecided)).isEqualTo("submitted");
        assertThat(counted()).isEqualTo(2);
        assertThat(get(PortalClient.program(group.second()), REPORTS + elsewhere)
                        .toString())
                .contains(stays + " does not count any more");
        assertThat(hospital.get(REPORTS + elsewhere).statusCode()).isEqualTo(404);
    }

    @Test
    void it_counts_again_where_the_one_that_stays_is_amended_and_then_rejected() {
        String stays = accepted(group.first());
        String again = accepted(group.second());
        merge(again, stays);
        post(hospital, REPORTS + stays + "/events", FIX);
        assertThat(counted()).as("as it was accepted").isEqualTo(1);
        post(curator, REPORTS + stays + "/reject", "{\"message\": \"Not a delay\"}");
        assertThat(state(again)).isEqualTo("accepted");
        assertThat(get(curator, REPORTS + again).isNull("mergedInto")).isTrue();
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void it_counts_again_where_the_acceptance_is_taken_back_with_a_bulk_action() {
        String stays = filed(group.first());
        String again = accepted(group.second());
        JsonObject batch = post(curator, BATCHES, "{\"action\": \"accept\", \"reports\": " + list(stays) + "}");
        merge(again, stays);
        assertThat(counted()).isEqualTo(1);
        assertThat(all(undo(batch), "reports", "undone")).containsExactly("true");
        assertThat(state(stays)).isEqualTo("submitted");
        assertThat(state(again)).isEqualTo("accepted");
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void it_stays_merged_where_what_counted_before_counts_again() {
        String stays = accepted(group.first());
        String again = accepted(group.second());
        merge(again, stays);
        post(hospital, REPORTS + stays + "/events", FIX);
        JsonObject batch = post(curator, BATCHES, "{\"action\": \"accept\", \"reports\": " + list(stays) + "}");
        assertThat(all(undo(batch), "reports", "undone")).containsExactly("true");
        assertThat(state(again)).isEqualTo("merged");
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void of_two_that_are_merged_into_each_other_at_once_one_stays() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String one = accepted(group.first());
            String other = accepted(group.second());
            List<HttpResponse<String>> answers = atOnce(
                    () -> curator.post(REPORTS + one + "/merge", "{\"into\": \"" + other + "\"}"),
                    () -> curator.post(REPORTS + other + "/merge", "{\"into\": \"" + one + "\"}"));
            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
            assertThat(List.of(state(one), state(other))).containsExactlyInAnyOrder("accepted", "merged");
        }
        assertThat(counted()).isEqualTo(ROUNDS);
    }

    @Test
    void nothing_is_merged_into_one_that_is_rejected_at_the_same_time() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String stays = filed(group.first());
            String again = filed(group.second());
            List<HttpResponse<String>> answers = atOnce(
                    () -> curator.post(REPORTS + again + "/merge", "{\"into\": \"" + stays + "\"}"),
                    () -> curator.post(REPORTS + stays + "/reject", "{\"message\": \"Not a delay\"}"));
            assertThat(answers.get(0).statusCode()).isIn(200, 409);
            assertThat(answers.get(1).statusCode()).isEqualTo(200);
            assertThat(state(again)).isEqualTo("submitted");
        }
    }

    private JsonObject undo(JsonObject batch) {
        return post(curator, BATCHES + "/" + batch.getString("id") + "/undo", "");
    }

    private static List<HttpResponse<String>> atOnce(
            Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<HttpResponse<String>>> running = new ArrayList<>();
            for (Callable<HttpResponse<String>> work : List.of(one, other)) {
                running.add(both.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            both.shutdown();
        }
    }
}
