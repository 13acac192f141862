package org.patchlag.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.patchlag.disclosure.Refresh.Member;
import org.patchlag.disclosure.Refresh.Outcome;

/** A cell is renewed exactly where the reference says that it may be. */
class RefreshTest {
    private static final LocalDate END = LocalDate.of(2025, 6, 30);

    private final Refresh refresh = new Refresh(Policy.PP_1);

    private static JsonObject reference() {
        try (JsonReader json = Json.createReader(
                Objects.requireNonNull(RefreshTest.class.getResourceAsStream("/disclosure/differencing.json")))) {
            return json.readObject();
        }
    }

    private static Map<Integer, Member> version(JsonArray reports) {
        Map<Integer, Member> version = new HashMap<>();
        for (JsonObject report : reports.getValuesAs(JsonObject.class)) {
            version.put(
                    report.getInt("id"),
                    new Member(
                            report.getString("group"),
                            List.of(report.getInt("time"), report.getInt("status"), report.getInt("units"))));
        }
        return version;
    }

    @Test
    void every_case_of_the_reference_is_decided_as_there() {
        List<JsonObject> cases = reference().getJsonArray("cases").getValuesAs(JsonObject.class);
        assertThat(cases).hasSizeGreaterThan(4);
        for (JsonObject one : cases) {
            Map<Integer, Member> old = version(one.getJsonArray("old"));
            Map<Integer, Member> now = version(one.getJsonArray("new"));
            Map<String, Long> changes = Refresh.changes(old, now);
            boolean allowed = one.getBoolean("may_refresh");
            assertThat(refresh.allowed(changes)).as(one.getString("why")).isEqualTo(allowed);
            assertThat(refresh.decide(List.of(old), now, true)).isEqualTo(allowed ? Outcome.RENEWED : Outcome.KEPT);
            assertThat(refresh.decide(List.of(old), now, false)).isEqualTo(Outcome.KEPT);
            assertThat(refresh.decide(List.of(), now, true)).isEqualTo(Outcome.RENEWED);
            assertThat(refresh.decide(List.of(), now, false)).isEqualTo(Outcome.NOT_PUBLISHED);
        }
    }

    @Test
    void it_must_differ_enough_from_every_earlier_version() {
        JsonObject allowed = reference().getJsonArray("cases").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getBoolean("may_refresh"))
                .findFirst()
                .orElseThrow();
        Map<Integer, Member> old = version(allowed.getJsonArray("old"));
        Map<Integer, Member> now = version(allowed.getJsonArray("new"));
        assertThat(refresh.decide(List.of(old, now), now, true)).isEqualTo(Outcome.KEPT);
        assertThat(refresh.decide(List.of(now, old), old, true)).isEqualTo(Outcome.KEPT);
    }

    @Test
    void a_half_years_cohort_never_changes_once_it_has_closed() {
        JsonObject allowed = reference().getJsonArray("cases").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getBoolean("may_refresh"))
                .findFirst()
                .orElseThrow();
        List<Map<Integer, Member>> old = List.of(version(allowed.getJsonArray("old")));
        Map<Integer, Member> now = version(allowed.getJsonArray("new"));
        LocalDate closes = Refresh.closes(END);
        assertThat(closes).isEqualTo(END.plusDays(365).plusDays(90));
        assertThat(refresh.decideCohort(END, closes.minusDays(1), old, now, true))
                .isEqualTo(Outcome.RENEWED);
        assertThat(refresh.decideCohort(END, closes, old, now, true)).isEqualTo(Outcome.KEPT);
        assertThat(refresh.decideCohort(END, closes, List.of(), now, true)).isEqualTo(Outcome.RENEWED);
    }
}
