package org.patchlag.query.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Portal;
import org.patchlag.testing.PortalClient;

/** No query, however written, finds a report outside the regulator's countries, and none is answered by our own fault. */
@Beside
class QueryScopeIT {
    private static final Regulator HERE = new Regulator("curator@regulator.example");
    private static final List<String> ATTEMPTS = List.of(
            "' OR 1=1 --",
            "'; drop table report; --",
            "\" OR country:US OR \"",
            "x') or true or ('x",
            ":p0",
            "?",
            "{0}",
            "%' or '1'='1",
            "\\",
            "$$; set local app.countries = '{US}'; $$",
            "') UNION SELECT name FROM organisation --",
            "a' || current_setting('app.countries') || '",
            "\u2019 OR 1=1",
            "/* */ or 1=1");

    @Test
    void injection_attempts_in_every_place_stay_within_the_scope() {
        Set<String> own = own();
        List<String> names = HERE.ask("fields").getJsonArray("fields").getValuesAs(JsonObject.class).stream()
                .filter(field -> Set.of("name", "words").contains(field.getString("type")))
                .map(field -> field.getString("name"))
                .toList();
        assertThat(names).hasSizeGreaterThan(12);
        for (String attempt : ATTEMPTS) {
            String quoted = "\"" + attempt.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            List<String> queries =
                    new ArrayList<>(List.of(attempt, quoted, quoted + "*", "event:(note:*" + quoted + "*)"));
            names.forEach(name -> queries.add(name + ":" + quoted));
            for (String query : queries) {
                requireWithin(own, HERE.get("search", "query", query, "limit", "1000", "fields", "reference"));
            }
            for (String name : List.of("sort", "fields", "cursor", "limit", "version")) {
                requireWithin(own, HERE.get("search", name, attempt));
            }
            for (String name : List.of("by", "ranges", "clock", "against")) {
                HttpResponse<String> answer =
                        HERE.get(name.equals("clock") || name.equals("against") ? "figures" : "count", name, attempt);
                assertThat(answer.statusCode()).as(name + " " + attempt).isIn(200, 400, 422);
            }
        }
    }

    @Test
    void whatever_the_parser_lets_through_the_database_can_answer() {
        SplittableRandom random = new SplittableRandom(8);
        List<String> pieces = List.of(
                "vendor:a*",
                "units>2",
                "NOT ",
                " AND ",
                " OR ",
                "(",
                ")",
                "letter",
                "\"a 'b'\"*",
                "event:(",
                "date:2026",
                "kind:retired",
                "_missing_:permission",
                "time-to-patch:[1 TO 9}",
                "filed<2026-Q2",
                "hospital:*\u00e4*",
                "type:pacs",
                "group:\"%_\\\\\"",
                "\u65e5\u672c*",
                "exposure.start>1999",
                "model:(a OR b*)",
                "1-2/3*",
                "it's");
        int answered = 0;
        for (int i = 0; i < 600; i++) {
            StringBuilder query = new StringBuilder();
            for (int piece = random.nextInt(1, 8); piece > 0; piece--) {
                query.append(pieces.get(random.nextInt(pieces.size())));
            }
            HttpResponse<String> answer = HERE.get("count", "query", query.toString());
            assertThat(answer.statusCode()).as(query + " " + answer.body()).isIn(200, 400);
            answered += answer.statusCode() == 200 ? 1 : 0;
        }
        assertThat(answered).isGreaterThan(50);
    }

    private static Set<String> own() {
        return new HashSet<>(HERE.sql("select reference from report where submitted_revision is not null"));
    }

    private static void requireWithin(Set<String> own, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 422);
        if (answer.statusCode() == 200) {
            List<String> found =
                    PortalClient.json(answer).getJsonArray("reports").getValuesAs(JsonObject.class).stream()
                            .map(report -> report.getString("reference"))
                            .toList();
            if (!own.containsAll(found)) { // then others have filed meanwhile
                own.addAll(own());
            }
            assertThat(own).containsAll(found);
        }
    }

    @Test
    void a_country_of_another_regulator_is_not_found_by_any_word_for_it() {
        assertThat(PortalClient.count("report where country = 'US' and submitted"))
                .isPositive();
        assertThat(HERE.count("country:US")).isZero();
        assertThat(HERE.count("hospital:*lakeview*")).isZero();
        assertThat(HERE.ask("count", "by", "country").toString()).doesNotContain("US");
    }

    @Test
    void words_of_a_narrative_are_found_by_its_regulator_once_submitted_and_by_no_other() {
        String body = """
                {"caseKind": "infection", "device": {"vendor": "Aurelia Imaging", "model": "Halo 64"}, "narrative":
                 "The quokkascope's console froze after the MS03-026 worm; the letter was sent on Monday.",
                 "events": [{"kind": "vendor-notified", "date": "2026-03-01"}]}""";
        HttpResponse<String> filed =
                PortalClient.program("reporter@northbridge.example").post("/api/v1/reports", body);
        String reference = PortalClient.json(filed).getString("reference");
        for (String found : List.of(
                "quokkascope*",
                "QUOKKASCOPE*",
                "\"letter was sent\" AND quokk*",
                "\"MS03-026 worm\" AND quokk*",
                "narrative:\"console froze\" AND quokk*",
                "\"was sent on Mon\"* AND quokk*")) {
            assertThat(HERE.references(found)).as(found).containsExactly(reference);
        }
        assertThat(HERE.count("quokk* AND \"sent letter\"")).isZero();
        assertThat(HERE.count("quokk* AND NOT \"letter was sent\"")).isZero();
        assertThat(new Regulator("curator@overseas.example").count("quokk*")).isZero();
    }

    // As the function that searches narratives does: under the rights of the owner, with the scope's condition.
    @Test
    void narratives_are_searched_along_their_index_and_only_through_the_function() throws SQLException {
        PortalClient.count("report");
        try (Connection owner = Portal.database().connect(Portal.database().owner());
                Statement sql = owner.createStatement()) {
            sql.execute("set enable_seqscan = off");
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = sql.executeQuery(
                    "explain select from report_text where words @@ 'letter'::tsquery and"
                            + " (organisation_id = scope_organisation() or (submitted and country = any (scope_countries())))")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            assertThat(plan.toString()).contains("report_text_words").doesNotContain("Seq Scan");
        }
        assertThatThrownBy(() -> HERE.sql("select revision from report_text"))
                .hasStackTraceContaining("permission denied");
    }
}
