package org.patchlag.reply.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.get;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.PortalClient;

/** A vendor's entry that two people change in the same moment is changed by one of them; the other is told so. */
@Beside
class EntryRaceIT {
    private static final String ENTRIES = "/api/v1/vendor-entries";
    private static final String REGULATOR = "Medical Devices Authority";
    private static final int ROUNDS = 48;
    private static final int STARTS = 6;
    private static final int APART = 3;
    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);

    private final PortalClient vendor = PortalClient.program("responder@dynamos.example");
    private final PortalClient curator = PortalClient.program("curator@regulator.example");
    private final PortalClient second = PortalClient.program("second.curator@regulator.example");
    private final String words = "In a race " + UUID.randomUUID();
    private final String organisation = PortalClient.organisationOf("curator@regulator.example");

    @AfterAll
    static void stop() {
        TWO.shutdownNow();
    }

    /** Of the most entries of a day these are none. */
    @AfterEach
    void age() {
        PortalClient.asOwner("set app.organisation = '" + organisation + "';"
                + " update vendor_statement set entered_at = entered_at - interval '2 days' where statement = '" + words
                + "'; update entered_promise set entered_at = entered_at - interval '2 days' where wording = '" + words
                + "'");
    }

    private record Answers(HttpResponse<String> first, HttpResponse<String> other) {
        boolean firstWon() {
            return first.statusCode() == 200;
        }

        HttpResponse<String> refused() {
            return firstWon() ? other : first;
        }
    }

    // In the same moment, and in other rounds one of them some milliseconds before the other.
    private static Answers race(int round, Callable<HttpResponse<String>> first, Callable<HttpResponse<String>> other)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        int head = (round % STARTS - STARTS / 2) * APART;
        var one = TWO.submit(() -> later(start, -head, first));
        var two = TWO.submit(() -> later(start, head, other));
        Answers answers = new Answers(one.get(1, TimeUnit.MINUTES), two.get(1, TimeUnit.MINUTES));
        assertThat(List.of(answers.first().statusCode(), answers.other().statusCode()))
                .as("round " + round)
                .containsExactlyInAnyOrder(200, 409);
        assertThat(answers.refused().body()).contains("/problems/conflict");
        return answers;
    }

    private static HttpResponse<String> later(
            CyclicBarrier start, int milliseconds, Callable<HttpResponse<String>> call) throws Exception {
        start.await();
        Thread.sleep(Math.max(0, milliseconds));
        return call.call();
    }

    private JsonObject seenByBoth(String list, String id) {
        JsonObject seen = find(vendor, list, id);
        assertThat((Object) find(curator, list, id)).isEqualTo(seen);
        return seen;
    }

    private static JsonObject find(PortalClient who, String list, String id) {
        return get(who, ENTRIES).getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String stated() {
        return post(
                        vendor,
                        ENTRIES + "/statements",
                        "{\"regulator\": \"" + REGULATOR + "\", \"statement\": \"" + words + "\"}")
                .getString("id");
    }

    private static long mails(String entry) {
        return PortalClient.count("notice where kind = 'ENTRY_DECIDED' and reference = 'VE-"
                + entry.substring(0, 8).toUpperCase(Locale.ROOT) + "'");
    }

    @Test
    void a_statement_is_withdrawn_or_decided_on_and_never_both() throws Exception {
        String inForce = stated();
        post(curator, ENTRIES + "/statements/" + inForce + "/decision", "{\"confirmed\": true}");
        int withdrawn = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String id = stated();
            boolean confirm = round / STARTS % 2 == 0;
            Answers answers = race(
                    round,
                    () -> vendor.post(ENTRIES + "/statements/" + id + "/withdrawal", ""),
                    () -> curator.post(
                            ENTRIES + "/statements/" + id + "/decision",
                            confirm ? "{\"confirmed\": true}" : "{\"confirmed\": false, \"reason\": \"A race\"}"));
            JsonObject statement = seenByBoth("statements", id);
            boolean wasWithdrawn = answers.firstWon();
            assertThat(statement.isNull("confirmed")).isEqualTo(wasWithdrawn);
            assertThat(statement.isNull("endedAt")).isEqualTo(!wasWithdrawn);
            assertThat(answers.refused().body())
                    .contains(
                            wasWithdrawn
                                    ? "decided on or withdrawn already"
                                    : "Only a statement that waits can be withdrawn");
            assertThat(mails(id)).as("the vendor is told of a decision").isEqualTo(wasWithdrawn ? 0 : 1);
            boolean replaced = !wasWithdrawn && confirm;
            assertThat(seenByBoth("statements", inForce).isNull("endedAt"))
                    .as("the statement before is ended by one that is confirmed, and by nothing else")
                    .isEqualTo(!replaced);
            inForce = replaced ? id : inForce;
            withdrawn += wasWithdrawn ? 1 : 0;
            age();
        }
        assertThat(withdrawn).as("either of them wins").isBetween(1, ROUNDS - 1);
        post(curator, ENTRIES + "/statements/" + inForce + "/end", "");
    }

    @Test
    void a_promise_is_confirmed_or_refused_and_stands_in_the_catalogue_only_if_confirmed() throws Exception {
        String from = LocalDate.now(Clock.systemUTC()).plusYears(9).toString();
        int confirmed = 0;
        try {
            for (int round = 0; round < ROUNDS / 2; round++) {
                String id = post(
                                vendor,
                                ENTRIES + "/promises",
                                "{\"regulator\": \"" + REGULATOR + "\", \"clock\": \"upstream-lag\", \"days\": 20,"
                                        + " \"wording\": \"" + words + "\", \"validFrom\": \"" + from + "\"}")
                        .getString("id");
                String decision = ENTRIES + "/promises/" + id + "/decision";
                Answers answers = race(
                        round,
                        () -> curator.post(decision, "{\"confirmed\": true}"),
                        () -> second.post(decision, "{\"confirmed\": false, \"reason\": \"A race\"}"));
                JsonObject promise = seenByBoth("promises", id);
                assertThat(promise.getBoolean("confirmed")).isEqualTo(answers.firstWon());
                assertThat(promise.isNull("reason")).isEqualTo(answers.firstWon());
                assertThat(answers.refused().body()).contains("decided on or withdrawn already");
                assertThat(PortalClient.count("vendor_promise where id = '" + id + "'"))
                        .isEqualTo(answers.firstWon() ? 1 : 0);
                assertThat(mails(id)).isEqualTo(1);
                confirmed += answers.firstWon() ? 1 : 0;
                age();
            }
        } finally {
            PortalClient.asOwner("delete from vendor_promise where wording = '" + words + "'");
        }
        assertThat(confirmed).as("either of them wins").isBetween(1, ROUNDS / 2 - 1);
    }
}
