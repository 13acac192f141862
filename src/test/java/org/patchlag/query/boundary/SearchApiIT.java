package org.patchlag.query.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlag.testing.PortalClient;
import org.patchlag.testing.Undisturbed;

/** Queries over the API: every report once, counts that lead to what they counted, errors that point. */
@Undisturbed
class SearchApiIT {
    private static final Regulator CURATOR = new Regulator("curator@regulator.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filed:desc",
                "vendor:asc",
                "units:desc",
                "time-to-patch:asc",
                "time-to-patch:desc",
                "reference:asc"
            })
    void paging_shows_every_report_once_forward_and_backward(String sort) {
        List<String> forward = new ArrayList<>();
        JsonObject page = page(sort, null);
        JsonObject last = page;
        while (page != null) {
            last = page;
            references(page).forEach(forward::add);
            page = page.isNull("next") ? null : page(sort, page.getString("next"));
        }
        assertThat(forward).hasSize((int) CURATOR.count("")).hasSizeGreaterThan(500);
        assertThat(new HashSet<>(forward)).hasSize(forward.size());
        List<String> backward = new ArrayList<>();
        for (JsonObject at = last;
                at != null;
                at = at.isNull("previous") ? null : page(sort, at.getString("previous"))) {
            List<String> references = new ArrayList<>(references(at));
            Collections.reverse(references);
            backward.addAll(references);
        }
        Collections.reverse(backward);
        assertThat(backward).isEqualTo(forward);
    }

    private static JsonObject page(String sort, String cursor) {
        return cursor == null
                ? CURATOR.ask("search", "sort", sort, "limit", "97", "fields", "reference,units")
                : CURATOR.ask("search", "sort", sort, "limit", "97", "fields", "reference,units", "cursor", cursor);
    }

    private static List<String> references(JsonObject page) {
        return page.getJsonArray("reports").getValuesAs(JsonObject.class).stream()
                .map(report -> report.getString("reference"))
                .toList();
    }

    @Test
    void a_cursor_of_another_list_or_a_changed_one_is_refused() {
        String cursor = page("filed:desc", null).getString("next");
        assertThat(CURATOR.get("search", "sort", "filed:asc", "cursor", cursor).statusCode())
                .isEqualTo(422);
        assertThat(CURATOR.get("search", "query", "state:accepted", "cursor", cursor)
                        .statusCode())
                .isEqualTo(422);
        char other = cursor.charAt(20) == 'A' ? 'B' : 'A';
        for (String wrong :
                List.of(cursor.substring(0, 20) + other + cursor.substring(21), cursor.substring(4), "x", "%")) {
            HttpResponse<String> answer = CURATOR.get("search", "sort", "filed:desc", "cursor", wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).contains("begin again without it");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vendor",
                "type",
                "kind",
                "state",
                "threat",
                "reason",
                "operating-system",
                "off-network",
                "units",
                "filed.quarter",
                "filed.month",
                "time-to-patch",
                "time-to-patch.ending",
                "time-to-patch.start.year",
                "event.vendor-notified.quarter",
                "vendor,filed.year",
                "threat,time-to-patch",
                "workload-redirected",
                "group"
            })
    void every_count_leads_to_the_reports_that_it_counted(String by) {
        JsonObject counts = CURATOR.ask("count", "query", "NOT state:withdrawn", "by", by, "limit", "40");
        int followed = 0;
        long sum = 0;
        for (JsonObject row : counts.getJsonArray("rows").getValuesAs(JsonObject.class)) {
            sum += row.getJsonNumber("reports").longValue();
            if (!row.isNull("query") && followed < 12) {
                assertThat(CURATOR.count(row.getString("query")))
                        .as(row.toString())
                        .isEqualTo(row.getJsonNumber("reports").longValue());
                followed++;
            }
        }
        assertThat(followed).isPositive();
        assertThat(counts.getJsonNumber("reports").longValue()).isEqualTo(CURATOR.count("NOT state:withdrawn"));
        if (counts.getInt("further") == 0) {
            assertThat(sum)
                    .isGreaterThanOrEqualTo(counts.getJsonNumber("reports").longValue());
        }
    }

    @Test
    void a_condition_and_its_negation_find_every_report_once() {
        long all = CURATOR.count("");
        for (String condition : List.of(
                "units>2",
                "workload-redirected>=50",
                "time-to-patch<=30",
                "event.fix-offered>=2026",
                "reason:no-answer",
                "event:(kind:vendor-position AND date>=2026)",
                "_exists_:workload-redirected",
                "letter OR vendor:galen*")) {
            long found = CURATOR.count(condition);
            assertThat(found + CURATOR.count("NOT (" + condition + ")"))
                    .as(condition)
                    .isEqualTo(all);
        }
    }

    @Test
    void conditions_in_the_parentheses_of_a_thing_hold_for_one_and_the_same() {
        long apart = CURATOR.count("event:(kind:hospital-aware) AND event:(date:2026-05)");
        long together = CURATOR.count("event:(kind:hospital-aware AND date:2026-05)");
        assertThat(together).isPositive().isLessThan(apart);
        assertThat(together).isEqualTo(CURATOR.count("event.hospital-aware:2026-05"));
    }

    @Test
    void an_alias_finds_the_vendor_and_capitals_do_not_count() {
        long found = CURATOR.count("vendor:\"aurelia imaging\"");
        assertThat(found).isPositive();
        assertThat(CURATOR.count("vendor:\"Aurelia R\u00f6ntgen\"")).isEqualTo(found);
        assertThat(CURATOR.count("vendor:aurel*")).isEqualTo(found);
        assertThat(CURATOR.count("vendor:*LIA IMAG*".replace("LIA IMAG", "\"LIA IMAG\"")))
                .isEqualTo(found);
    }

    @Test
    void a_bad_query_is_a_problem_that_points_at_the_character() {
        HttpResponse<String> answer = CURATOR.get("search", "query", "state:accepted AND vender:x");
        JsonObject problem = PortalClient.json(answer);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(problem.getString("type")).isEqualTo("/problems/invalid-query");
        assertThat(problem.getInt("position")).isEqualTo(20);
        assertThat(problem.getString("detail")).contains("did you mean vendor?");
        assertThat(problem.getString("caret")).isEqualTo(" ".repeat(19) + "^");
        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/query");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "search|sort|colour:asc|/sort",
                "search|sort|threat|/sort",
                "search|fields|reference,colour|/fields",
                "search|limit|0|/limit",
                "search|limit|100000|/limit",
                "count|by|colour|/by",
                "count|by|a,b,c|/by",
                "count|by|vendor.quarter|/by",
                "figures|clock|sundial|/clock",
                "search|version|draft|/version"
            })
    void a_wrong_parameter_is_named(String path, String name, String value, String pointer) {
        HttpResponse<String> answer = CURATOR.get(path, name, value);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(PortalClient.json(answer)
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("pointer"))
                .isEqualTo(pointer);
    }

    @Test
    void only_regulators_may_ask() {
        for (String path : List.of("search", "count", "figures", "fields")) {
            assertThat(PortalClient.nobody().get("/api/v1/reports/" + path).statusCode())
                    .isEqualTo(401);
            assertThat(PortalClient.program("reporter@northbridge.example")
                            .get("/api/v1/reports/" + path)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void figures_of_two_queries_are_compared_and_agree_with_the_counts() {
        JsonObject answer =
                CURATOR.ask("figures", "query", "vendor:\"Galen Monitors\"", "against", "vendor:\"Dynamos Health\"");
        JsonObject figures = answer.getJsonObject("figures");
        assertThat(figures.getInt("reports"))
                .isEqualTo(CURATOR.ask("count", "query", "vendor:\"Galen Monitors\"", "version", "accepted")
                        .getInt("reports"))
                .isEqualTo(figures.getInt("stopped")
                        + figures.getInt("open")
                        + figures.getInt("never")
                        + figures.getInt("otherwise")
                        + figures.getInt("notComputable"));
        assertThat(answer.getJsonObject("comparison").getJsonNumber("p").doubleValue())
                .isBetween(0.0, 0.05);
        assertThat(answer.getJsonObject("comparison").getInt("inBoth")).isZero();
    }

    @Test
    void figures_by_a_field_are_those_of_each_of_its_values() {
        int compared = 0;
        for (JsonObject row :
                CURATOR.ask("figures", "by", "vendor").getJsonArray("rows").getValuesAs(JsonObject.class)) {
            JsonObject alone = CURATOR.ask("figures", "query", "vendor:\"" + row.getString("value") + "\"");
            assertThat(row.getJsonObject("figures")).isEqualTo(alone.getJsonObject("figures"));
            compared++;
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void a_selection_compared_with_a_part_of_itself_leaves_the_common_reports_out() {
        JsonObject answer = CURATOR.ask("figures", "against", "vendor:\"Galen Monitors\"");
        assertThat(answer.getJsonObject("comparison").getInt("inBoth"))
                .isEqualTo(answer.getJsonObject("againstFigures").getInt("reports"));
        assertThat(answer.getJsonObject("comparison").get("p")).isEqualTo(JsonValue.NULL);
    }
}
