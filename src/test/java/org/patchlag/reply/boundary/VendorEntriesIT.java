package org.patchlag.reply.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.get;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.PortalClient;
import org.patchlag.testing.Undisturbed;

/** A vendor enters statements and promises over HTTP, a regulator decides on them, and nobody else sees them. */
@Undisturbed
class VendorEntriesIT {
    private static final String ENTRIES = "/api/v1/vendor-entries";
    private static final String REGULATOR = "Medical Devices Authority";

    private final PortalClient vendor = PortalClient.program("responder@dynamos.example");
    private final PortalClient other = PortalClient.program("responder@aurelia.example");
    private final PortalClient curator = PortalClient.program("second.curator@regulator.example");
    private final PortalClient publisher = PortalClient.program("publisher@regulator.example");

    private String stated(String words) {
        return post(
                        vendor,
                        ENTRIES + "/statements",
                        "{\"regulator\": \"" + REGULATOR + "\", \"statement\": \"" + words + "\"}")
                .getString("id");
    }

    private static JsonObject of(PortalClient who, String list, String id) {
        return get(who, ENTRIES).getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_statement_is_withdrawn_refused_confirmed_and_ended() {
        String withdrawn = stated("Said too early " + UUID.randomUUID());
        post(vendor, ENTRIES + "/statements/" + withdrawn + "/withdrawal", "");
        assertThat(of(vendor, "statements", withdrawn).isNull("endedAt")).isFalse();
        assertThat(publisher
                        .post(ENTRIES + "/statements/" + withdrawn + "/decision", "{\"confirmed\": true}")
                        .statusCode())
                .isEqualTo(409);

        String refused = stated("A hospital by name " + UUID.randomUUID());
        String decision = ENTRIES + "/statements/" + refused + "/decision";
        assertThat(publisher.post(decision, "{\"confirmed\": false}").body()).contains("/reason");
        assertThat(publisher.post(decision, "{\"confirmed\": \"perhaps\"}").body())
                .contains("/confirmed");
        post(publisher, decision, "{\"confirmed\": false, \"reason\": \"It names a hospital\"}");
        assertThat(of(vendor, "statements", refused).getString("reason")).isEqualTo("It names a hospital");

        String confirmed = stated("We say what we do " + UUID.randomUUID());
        assertThat(vendor.post(ENTRIES + "/statements/" + confirmed + "/decision", "{\"confirmed\": true}")
                        .statusCode())
                .isEqualTo(403);
        post(curator, ENTRIES + "/statements/" + confirmed + "/decision", "{\"confirmed\": true}");
        assertThat(of(curator, "statements", confirmed).getBoolean("confirmed")).isTrue();
        post(curator, ENTRIES + "/statements/" + confirmed + "/end", "");
        assertThat(of(vendor, "statements", confirmed).isNull("endedAt")).isFalse();
    }

    @Test
    void a_promise_is_refused_field_by_field_and_one_that_is_whole_is_decided_by_a_curator() {
        assertThat(vendor.post(ENTRIES + "/promises", "{\"days\": 0, \"percent\": 101, \"validFrom\": \"2004-01-01\"}")
                        .body())
                .contains("/regulator", "/clock", "/days", "/percent", "/wording", "/validFrom");
        String from = LocalDate.now(Clock.systemUTC()).plusYears(9).toString();
        String id = post(
                        vendor,
                        ENTRIES + "/promises",
                        "{\"regulator\": \"" + REGULATOR
                                + "\", \"clock\": \"permission\", \"days\": 20, \"percent\": 95,"
                                + " \"wording\": \"An answer in twenty days\", \"validFrom\": \"" + from + "\"}")
                .getString("id");
        JsonObject promise = of(curator, "promises", id);
        assertThat((Object) promise).isEqualTo(of(vendor, "promises", id));
        assertThat(promise.getInt("percent")).isEqualTo(95);
        assertThat(promise.getString("validFrom")).isEqualTo(from);
        assertThat(promise.isNull("confirmed")).isTrue();
        String decision = ENTRIES + "/promises/" + id + "/decision";
        assertThat(publisher.post(decision, "{\"confirmed\": true}").statusCode())
                .isEqualTo(403);
        post(curator, decision, "{\"confirmed\": false, \"reason\": \"Not in force for nine years\"}");
        assertThat(of(vendor, "promises", id).getBoolean("confirmed")).isFalse();
        assertThat(curator.post(decision, "{\"confirmed\": true}").statusCode()).isEqualTo(409);
    }

    @Test
    void a_promise_holds_from_a_day_within_ten_years_and_words_hold_no_nul() {
        for (String day : List.of("9999-12-31", "+999999999-12-31")) {
            assertThat(vendor.post(ENTRIES + "/promises", "{\"validFrom\": \"" + day + "\"}")
                            .body())
                    .as(day)
                    .contains("/validFrom", "10 years");
        }
        assertThat(vendor.post(ENTRIES + "/statements", "{\"statement\": \"a\\u0000b\"}")
                        .body())
                .contains("/statement", "NUL");
        String waits = stated("Refused with a NUL " + UUID.randomUUID());
        assertThat(curator.post(
                                ENTRIES + "/statements/" + waits + "/decision",
                                "{\"confirmed\": false, \"reason\": \"a\\u0000b\"}")
                        .body())
                .contains("/reason", "NUL");
        post(vendor, ENTRIES + "/statements/" + waits + "/withdrawal", "");
        assertThat(vendor.post(ENTRIES + "/statements/" + waits + "/withdrawal", "")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void the_same_request_enters_it_once() {
        String key = UUID.randomUUID().toString();
        String body = "{\"regulator\": \"" + REGULATOR + "\", \"statement\": \"Once " + key + "\"}";
        JsonObject first = post(vendor, ENTRIES + "/statements", body, "Idempotency-Key", key);
        var again = vendor.post(ENTRIES + "/statements", body, "Idempotency-Key", key);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat((Object) PortalClient.json(again)).isEqualTo(first);
        assertThat(vendor.post(ENTRIES + "/statements", body.replace("Once", "Twice"), "Idempotency-Key", key)
                        .body())
                .contains("/problems/idempotency-key-reused");
        post(vendor, ENTRIES + "/statements/" + first.getString("id") + "/withdrawal", "");
    }

    @Test
    void entering_and_withdrawing_in_a_loop_ends_within_a_day_and_is_one_mail() {
        String words = "In a loop " + UUID.randomUUID();
        String regulator = PortalClient.organisationOf("curator@regulator.example");
        try {
            int entered = 0;
            var answer = enter(words);
            while (answer.statusCode() == 201 && entered <= 20) {
                entered++;
                post(
                        vendor,
                        ENTRIES + "/statements/" + PortalClient.json(answer).getString("id") + "/withdrawal",
                        "");
                answer = enter(words);
            }
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(entered).isBetween(1, 20);
            assertThat(PortalClient.count("notice where kind = 'ENTRY_MADE' and organisation_id = '"
                            + PortalClient.organisationOf("responder@dynamos.example") + "' and to_organisation_id = '"
                            + regulator + "' and created_at > now() - interval '1 hour'"))
                    .isBetween(1L, 2L); // two around midnight
        } finally {
            PortalClient.asOwner("set app.organisation = '" + regulator + "'; update vendor_statement set entered_at ="
                    + " entered_at - interval '2 days' where statement = '" + words + "'");
        }
    }

    private java.net.http.HttpResponse<String> enter(String words) {
        return vendor.post(
                ENTRIES + "/statements", "{\"regulator\": \"" + REGULATOR + "\", \"statement\": \"" + words + "\"}");
    }

    @Test
    void another_vendor_or_regulator_sees_nothing_of_it() {
        String id = stated("For one regulator only " + UUID.randomUUID());
        for (PortalClient stranger : List.of(other, PortalClient.program("curator@overseas.example"))) {
            assertThat(stranger.get(ENTRIES).body()).doesNotContain(id);
        }
        assertThat(other.post(ENTRIES + "/statements/" + id + "/withdrawal", "").statusCode())
                .isEqualTo(404);
        assertThat(PortalClient.program("curator@overseas.example")
                        .post(ENTRIES + "/statements/" + id + "/decision", "{\"confirmed\": true}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(PortalClient.program("reporter@northbridge.example")
                        .get(ENTRIES)
                        .statusCode())
                .isEqualTo(403);
        post(vendor, ENTRIES + "/statements/" + id + "/withdrawal", "");
    }
}
