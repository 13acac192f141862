package org.patchlag.query.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.PortalClient;

/** Saved queries over the API: one's own are kept and changed, colleagues read what is shared, others find nothing. */
@Beside(files = false)
class SavedQueriesIT {
    private static final String QUERIES = "/api/v1/queries";
    private static final PortalClient CURATOR = PortalClient.program("curator@regulator.example");
    private static final PortalClient PUBLISHER = PortalClient.program("publisher@regulator.example");
    private static final PortalClient OVERSEAS = PortalClient.program("curator@overseas.example");

    private static String name(String name) {
        return "\"name\": \"" + name + " " + UUID.randomUUID() + "\"";
    }

    private static List<String> references(PortalClient who) {
        return PortalClient.json(who.get(QUERIES)).getJsonArray("queries").getValuesAs(JsonObject.class).stream()
                .map(query -> query.getString("reference"))
                .toList();
    }

    @Test
    void a_query_is_kept_with_how_it_is_looked_at_and_its_answer_is_the_one_that_is_named() {
        JsonObject kept = Colleagues.save(
                CURATOR,
                name("By quarter")
                        + ", \"view\": \"counts\", \"query\": \" vendor:galen*  AND  state:accepted\", \"by\": \"vendor,filed.quarter\"");
        assertThat(kept.getString("reference")).matches("PQ-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");
        assertThat(kept.getString("query")).isEqualTo("vendor:galen* AND state:accepted");
        assertThat(kept.getBoolean("own")).isTrue();
        assertThat(kept.getBoolean("shared")).isFalse();
        assertThat(kept.getJsonArray("unreadable")).isEmpty();
        JsonObject answer = PortalClient.json(CURATOR.get(kept.getString("answer")));
        assertThat(answer.getString("query")).isEqualTo(kept.getString("query"));
        assertThat(answer.getJsonArray("by").toString()).isEqualTo("[\"vendor\",\"filed.quarter\"]");
        assertThat(PortalClient.json(CURATOR.get(QUERIES + "/" + kept.getString("reference"))))
                .isEqualTo(kept);
    }

    @Test
    void a_request_with_a_key_keeps_one_query_however_often_it_comes() {
        String body = "{" + name("Once") + "}";
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = CURATOR.post(QUERIES, body, "Idempotency-Key", key);
        HttpResponse<String> second = CURATOR.post(QUERIES, body, "Idempotency-Key", key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location").orElseThrow())
                .endsWith(PortalClient.json(first).getString("reference"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(PortalClient.json(second)).isEqualTo(PortalClient.json(first));
        assertThat(CURATOR.post(QUERIES, "{" + name("Other") + "}", "Idempotency-Key", key)
                        .body())
                .contains("/problems/idempotency-key-reused");
        HttpResponse<String> ofAnother = PUBLISHER.post(QUERIES, body, "Idempotency-Key", key);
        assertThat(ofAnother.statusCode()).isEqualTo(201);
    }

    @Test
    void what_is_wrong_is_named_field_by_field_and_the_query_by_its_character() {
        HttpResponse<String> query = CURATOR.post(QUERIES, "{" + name("Bad") + ", \"query\": \"vender:x\"}");
        assertThat(query.statusCode()).isEqualTo(400);
        assertThat(query.body()).contains("/problems/invalid-query", "did you mean vendor?");
        HttpResponse<String> fields = CURATOR.post(
                QUERIES, "{\"name\": \" \", \"fields\": \"nothing\", \"by\": \"vendor\", \"sort\": \"threat\"}");
        assertThat(fields.statusCode()).isEqualTo(422);
        assertThat(fields.body()).contains("\"/name\"", "\"/fields\"", "\"/by\"", "\"/sort\"");
        assertThat(CURATOR.post(QUERIES, "{" + name("Bad") + ", \"colour\": \"red\", \"view\": \"pie\"}")
                        .body())
                .contains("\"/colour\"", "\"/view\"");
        JsonObject kept = Colleagues.save(CURATOR, name("Taken"));
        assertThat(CURATOR.post(
                                QUERIES,
                                "{\"name\": \"" + kept.getString("name").toUpperCase(java.util.Locale.ROOT) + "\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        JsonObject kept = Colleagues.save(CURATOR, name("Changed"));
        String address = QUERIES + "/" + kept.getString("reference");
        String read = CURATOR.get(address).headers().firstValue("ETag").orElseThrow();
        String other = "{" + name("Changed again") + ", \"query\": \"kind:infection\"}";
        HttpResponse<String> changed = CURATOR.method("PUT", address, other, "If-Match", read);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(PortalClient.json(changed).getString("query")).isEqualTo("kind:infection");
        assertThat(CURATOR.method("PUT", address, other, "If-Match", read).statusCode())
                .isEqualTo(409);
        assertThat(CURATOR.method("DELETE", address, "", "If-Match", read).statusCode())
                .isEqualTo(409);
        assertThat(CURATOR.method("DELETE", address, "").statusCode()).isEqualTo(204);
        assertThat(CURATOR.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void a_colleague_reads_and_copies_what_is_shared_and_sees_nothing_else() {
        JsonObject own = Colleagues.save(CURATOR, name("Mine alone"));
        JsonObject shared = Colleagues.save(CURATOR, name("For all") + ", \"shared\": true, \"query\": \"units>2\"");
        String reference = shared.getString("reference");
        assertThat(references(PUBLISHER)).contains(reference).doesNotContain(own.getString("reference"));
        assertThat(PUBLISHER.get(QUERIES + "/" + own.getString("reference")).statusCode())
                .isEqualTo(404);
        JsonObject seen = PortalClient.json(PUBLISHER.get(QUERIES + "/" + reference));
        assertThat(seen.getBoolean("own")).isFalse();
        assertThat(seen.getString("owner")).isEqualTo(shared.getString("owner")).isNotEmpty();
        String body = "{" + name("Taken over") + "}";
        assertThat(PUBLISHER.method("PUT", QUERIES + "/" + reference, body).statusCode())
                .isEqualTo(403);
        assertThat(PUBLISHER.method("DELETE", QUERIES + "/" + reference, "").statusCode())
                .isEqualTo(403);
        assertThat(PUBLISHER
                        .method("PUT", QUERIES + "/" + reference + "/subscription", "")
                        .statusCode())
                .isEqualTo(200);

        String alone = "{\"name\": \"" + shared.getString("name") + "\", \"query\": \"units>2\"}";
        assertThat(CURATOR.method("PUT", QUERIES + "/" + reference, alone).statusCode())
                .isEqualTo(200);
        assertThat(PUBLISHER.get(QUERIES + "/" + reference).statusCode()).isEqualTo(404);
        String organisation = Colleagues.organisationOf("curator@regulator.example");
        assertThat(Colleagues.one(
                        "select count(*) from query_subscription s join saved_query q on q.id = s.query_id"
                                + " where q.reference = '" + reference + "'",
                        organisation))
                .isEqualTo("0");
    }

    @Test
    void another_organisation_finds_it_by_no_way_and_cannot_be_subscribed() {
        JsonObject shared = Colleagues.save(CURATOR, name("Ours") + ", \"shared\": true");
        String reference = shared.getString("reference");
        String home = Colleagues.organisationOf("curator@regulator.example");
        String abroad = Colleagues.organisationOf("curator@overseas.example");
        for (String path : List.of(QUERIES + "/" + reference)) {
            assertThat(OVERSEAS.get(path).statusCode()).isEqualTo(404);
            assertThat(OVERSEAS.method("PUT", path, "{" + name("Theirs") + "}").statusCode())
                    .isEqualTo(404);
            assertThat(OVERSEAS.method("PUT", path + "/subscription", "").statusCode())
                    .isEqualTo(404);
            assertThat(OVERSEAS.method("DELETE", path, "").statusCode()).isEqualTo(404);
        }
        assertThat(references(OVERSEAS)).doesNotContain(reference);
        PortalClient browser = PortalClient.browser("curator@overseas.example");
        assertThat(browser.get("/query/saved-query?ref=" + reference).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/query/reports?saved=" + reference).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/query/saved").body()).doesNotContain(reference);

        String mine = "select count(*) from saved_query where reference = '" + reference + "'";
        assertThat(Colleagues.one(mine, home)).isEqualTo("1");
        assertThat(Colleagues.one(mine, abroad)).isEqualTo("0");
        assertThatThrownBy(() -> Colleagues.change(
                        "insert into query_subscription (organisation_id, query_id, account_id, subscribed_at, reports,"
                                + " fingerprint, known_at, check_at) select q.organisation_id, q.id, a.account_id, now(), 0,"
                                + " '', now(), now() from saved_query q, account_address a where q.reference = '"
                                + reference + "' and a.email = 'curator@overseas.example'",
                        home))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("violates foreign key constraint");
    }

    @Test
    void whoever_has_no_queries_to_ask_has_none_to_save() {
        PortalClient hospital = PortalClient.program("reporter@northbridge.example");
        assertThat(hospital.get(QUERIES).statusCode()).isEqualTo(403);
        assertThat(hospital.post(QUERIES, "{" + name("No") + "}").statusCode()).isEqualTo(403);
        assertThat(PortalClient.nobody().get(QUERIES).statusCode()).isEqualTo(401);
        assertThat(PortalClient.browser("reporter@northbridge.example")
                        .get("/query/saved")
                        .statusCode())
                .isEqualTo(403);
    }
}
