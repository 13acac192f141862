package org.patchlag.query.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.patchlag.triage.boundary.Desk.file;
import static org.patchlag.triage.boundary.Desk.list;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.patchlag.benchmark.control.CohortStatement;
import org.patchlag.testing.MailBoxes;
import org.patchlag.testing.PortalClient;
import org.patchlag.timeline.DelayClock;

/** What a selection's figures say of promises and of contested cases, over the API and on the page. */
class FiguresIT {
    private static final String WHO = "curator@regulator.example";
    private static final Regulator CURATOR = new Regulator(WHO);
    private static final int NAMED = 150;

    @Test
    void what_a_vendor_kept_of_its_promise_is_what_sql_finds_by_hand() {
        List<String> vendors = CURATOR.sql("select name from vendor v where exists (select from vendor_promise p"
                + " where p.vendor_id = v.id and p.clock = 'time-to-patch') and exists (select from report_revision r"
                + " join report on report.organisation_id = r.organisation_id and report.id = r.report_id"
                + " and report.accepted_revision = r.revision where r.vendor_id = v.id) order by 1");
        assertThat(vendors).isNotEmpty();
        int told = 0;
        for (String vendor : vendors) {
            List<String> exact = exact(vendor);
            if (exact.isEmpty()) {
                continue; // one whose every case is known within bounds only
            }
            JsonObject figures = CURATOR.ask("figures", "query", anyOf(exact)).getJsonObject("figures");
            double kept = 0;
            double all = 0;
            boolean known = true;
            for (int days : promisedDays(vendor)) {
                List<String> begun = begunUnder(vendor, days, exact);
                Map<Integer, Double> share = begun.isEmpty()
                        ? Map.of(days, 0.0)
                        : new CurveBySql(CURATOR, DelayClock.TIME_TO_PATCH, begun).shares(List.of(days));
                known &= !share.isEmpty();
                kept += begun.size() * share.getOrDefault(days, 0.0);
                all += begun.size();
            }
            assertThat(figures.containsKey("promise")).as(vendor).isEqualTo(known && all > 0);
            if (known && all > 0) {
                told++;
                JsonObject promise = figures.getJsonObject("promise");
                assertThat(promise.getJsonNumber("low").doubleValue())
                        .as(vendor)
                        .isCloseTo(kept / all, within(1e-9));
                assertThat(page(anyOf(exact)))
                        .contains("own promise kept: within", String.format(Locale.UK, "%.1f %%", 100 * kept / all));
            }
        }
        assertThat(told).isPositive();
    }

    @Test
    void a_promise_is_told_of_each_vendor_and_of_none_where_they_are_several() {
        JsonObject all = CURATOR.ask("figures");
        assertThat(all.getJsonObject("figures").containsKey("promise")).isFalse();
        assertThat(page("")).doesNotContain("own promise kept");
        List<JsonObject> rows =
                CURATOR.ask("figures", "by", "vendor").getJsonArray("rows").getValuesAs(JsonObject.class);
        assertThat(rows.stream().filter(row -> row.getJsonObject("figures").containsKey("promise")))
                .isNotEmpty();
        for (JsonObject row : rows) {
            if (!row.isNull("value")) {
                assertThat(row.getJsonObject("figures"))
                        .as(row.getString("value"))
                        .isEqualTo(CURATOR.ask("figures", "query", "vendor:\"" + row.getString("value") + "\"")
                                .getJsonObject("figures"));
            }
        }
    }

    @Test
    void of_cases_chosen_by_the_clock_itself_there_is_no_verdict() {
        List<String> judged =
                CURATOR.ask("figures", "by", "vendor").getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                        .filter(row -> row.getJsonObject("figures").containsKey("promise"))
                        .filter(row -> !row.getJsonObject("figures")
                                .getJsonObject("promise")
                                .isNull("verdict"))
                        .map(row -> "vendor:\"" + row.getString("value") + "\"")
                        .toList();
        assertThat(judged).isNotEmpty();
        int told = 0;
        for (String vendor : judged) {
            for (String chosen : List.of(" AND NOT time-to-patch<=30", " AND NOT time-to-patch.ending:never")) {
                JsonObject figures =
                        CURATOR.ask("figures", "query", vendor + chosen).getJsonObject("figures");
                if (figures.containsKey("promise")) {
                    told++;
                    assertThat(figures.getJsonObject("promise").isNull("verdict"))
                            .as(vendor + chosen)
                            .isTrue();
                }
            }
        }
        assertThat(told).isPositive();
        assertThat(CURATOR.get("figures", "by", "time-to-patch").statusCode()).isEqualTo(422);
        assertThat(CURATOR.get("figures", "by", "time-to-patch.ending").statusCode())
                .isEqualTo(422);
        List<String> lengths = CURATOR
                .ask("figures", "by", "time-to-patch", "clock", "response")
                .getJsonArray("rows")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(row -> row.getString("value"))
                .filter(value -> Character.isDigit(value.charAt(0)))
                .toList();
        assertThat(lengths.stream().map(length -> Integer.valueOf(length.split(" ", 2)[0])))
                .hasSizeGreaterThan(2)
                .isSorted();
    }

    @Test
    void the_page_has_the_figures_of_each_value_as_the_api_has_them() {
        String page = PortalClient.browser(WHO)
                .get("/query/reports?view=figures&by=type&clock=response")
                .body();
        for (JsonObject row : CURATOR.ask("figures", "by", "type", "clock", "response")
                .getJsonArray("rows")
                .getValuesAs(JsonObject.class)) {
            JsonObject figures = row.getJsonObject("figures");
            String line = page.substring(page.indexOf(">" + row.getString("value") + "<"));
            assertThat(line.substring(0, line.indexOf("</tr>")))
                    .as(row.getString("value"))
                    .contains("<td class=\"number\">" + figures.getInt("reports") + "</td>");
            for (JsonObject share : figures.getJsonArray("shares").getValuesAs(JsonObject.class)) {
                if (share.getInt("day") == 30) {
                    assertThat(page)
                            .contains(String.format(
                                    Locale.UK,
                                    "%.1f",
                                    100 * share.getJsonNumber("low").doubleValue()));
                }
            }
        }
        assertThat(PortalClient.browser(WHO)
                        .get("/query/reports?view=figures&by=type&against=vendor:galen*")
                        .body())
                .contains("Figures are given by one field, and without another query to compare with");
    }

    @Test
    void without_what_a_vendor_contests_the_figures_are_those_of_the_other_cases() {
        PortalClient hospital = PortalClient.program("reporter@northbridge.example");
        String slow = accepted(hospital, "FIGURES-1", "2026-06-01");
        accepted(hospital, "FIGURES-1", "2026-03-08");
        JsonObject before = figures("FIGURES-1");
        assertThat(before.getInt("contested")).isZero();
        assertThat(before.getInt("closedWhenFiled")).as("both").isEqualTo(before.getInt("reports"));
        assertThat(before.getJsonArray("uncontested")).isEmpty();
        assertThat(page("threat:\"FIGURES-1\"")).doesNotContain("Without contested cases");
        assertThat(before.getInt("lastDay")).isEqualTo(92);
        assertThat(before.isNull("oldestOpen")).isTrue();
        assertThat(before.getJsonArray("atRisk").getJsonObject(1).toString())
                .isEqualTo("{\"day\":14,\"atRisk\":{\"low\":1,\"high\":1},\"stopped\":{\"low\":1,\"high\":1},"
                        + "\"waiting\":{\"low\":1,\"high\":1}}");

        String answers = contest(slow, "2026-03-20");
        JsonObject contested = figures("FIGURES-1");
        assertThat(contested.getInt("contested")).isEqualTo(1);
        assertThat(contested.getInt("imprecise")).as("within both versions").isEqualTo(1);
        assertThat(share(contested, "shares", 14, "low")).isEqualTo(0.5);
        assertThat(share(contested, "shares", 30, "low"))
                .as("as the hospital says")
                .isEqualTo(0.5);
        assertThat(share(contested, "shares", 30, "high"))
                .as("as the vendor says")
                .isEqualTo(1);
        assertThat(share(contested, "uncontested", 14, "low")).isEqualTo(1);
        assertThat(page("threat:\"FIGURES-1\""))
                .contains(
                        "<span>Contested by the vendor</span><b>1 (50.0 %)</b>",
                        "Without contested cases", "<td class=\"number\">100.0 %</td>");

        decide(answers, "hospital");
        assertThat(figures("FIGURES-1")).as("decided").isEqualTo(before);
    }

    @Test
    void a_date_that_was_decided_for_the_vendor_is_the_one_that_counts() {
        PortalClient hospital = PortalClient.program("reporter@northbridge.example");
        String refuted = accepted(hospital, "FIGURES-2", "2026-06-01");
        accepted(hospital, "FIGURES-3", "2026-03-20"); // as the vendor will have it
        JsonObject before = figures("FIGURES-2");
        decide(contest(refuted, "2026-03-20"), "vendor");
        JsonObject decided = figures("FIGURES-2");
        assertThat(decided).isNotEqualTo(before).isEqualTo(figures("FIGURES-3"));
    }

    @Test
    void figures_stand_on_the_cases_that_editions_count() {
        for (DelayClock clock : DelayClock.values()) {
            JsonObject figures = CURATOR.ask("figures", "clock", clock.code()).getJsonObject("figures");
            assertThat(Map.of(
                            "stopped", figures.getInt("stopped"),
                            "open", figures.getInt("open"),
                            "never", figures.getInt("never"),
                            "otherwise", figures.getInt("otherwise"),
                            "imprecise", figures.getInt("imprecise"),
                            "contested", figures.getInt("contested")))
                    .as(clock.code())
                    .isEqualTo(ofEditions(clock));
        }
    }

    // What the statement of the editions counts in the same row scope.
    private static Map<String, Integer> ofEditions(DelayClock clock) {
        String rows = CohortStatement.COUNT
                .replace(":clock", "'" + clock.name() + "'")
                .replace(":asOf", "(now() at time zone 'UTC')")
                .replace(":timely", "14")
                .replace(":maturity", "90");
        String known = "lower_days is not null and ending";
        return Map.of(
                "stopped", counted(rows, known + " = 'STOPPED'"),
                "open", counted(rows, known + " = 'OPEN'"),
                "never", counted(rows, known + " = 'NEVER'"),
                "otherwise", counted(rows, known + " in ('COMPETED', 'REFUSED')"),
                "imprecise", counted(rows, known + " = 'STOPPED' and lower_days < upper_days"),
                "contested", counted(rows, "contested"));
    }

    private static int counted(String rows, String which) {
        return Integer.parseInt(
                CURATOR.sql("select coalesce(sum(reports), 0) from (" + rows + ") counted where " + which)
                        .get(0));
    }

    @Test
    void a_report_with_two_events_of_a_kind_in_a_quarter_counts_once_in_its_figures() {
        String report = file(
                PortalClient.program("reporter@northbridge.example"),
                "FIGURES-4",
                "vendor-notified",
                "2026-03-01",
                "interim-measure",
                "2026-03-05",
                "interim-measure",
                "2026-03-09",
                "fix-offered",
                "2026-03-20");
        post(PortalClient.program(WHO), "/api/v1/reports/" + report + "/accept", "");
        String query = "threat:\"FIGURES-4\"";
        String by = "event.interim-measure.quarter";
        JsonObject row = CURATOR.ask("figures", "query", query, "by", by)
                .getJsonArray("rows")
                .getJsonObject(0);
        JsonObject counted = CURATOR.ask("count", "query", query, "version", "accepted", "by", by)
                .getJsonArray("rows")
                .getJsonObject(0);
        assertThat(row.getJsonObject("figures").getInt("reports"))
                .isEqualTo(counted.getInt("reports"))
                .isEqualTo(1);
        assertThat(row.getJsonObject("figures"))
                .isEqualTo(CURATOR.ask("figures", "query", query + " AND event.interim-measure:2026-Q1")
                        .getJsonObject("figures"));
    }

    private static String accepted(PortalClient hospital, String threat, String fixed) {
        String report = file(hospital, threat, "vendor-notified", "2026-03-01", "fix-offered", fixed);
        post(PortalClient.program(WHO), "/api/v1/reports/" + report + "/accept", "");
        return report;
    }

    // The vendor says another day of the fix; the address of its answers.
    private static String contest(String report, String day) {
        String released = post(
                        PortalClient.program(WHO), "/api/v1/released-cases", "{\"reports\": " + list(report) + "}")
                .getJsonArray("references")
                .getString(0);
        MailBoxes.await("responder@aurelia.example", released);
        String answers = "/api/v1/released-cases/" + released + "/answers";
        post(
                PortalClient.program("responder@aurelia.example"),
                answers,
                "{\"position\": 1, \"answer\": \"other-date\", \"date\": \"" + day + "\", \"evidence\": \"Log\"}");
        return answers;
    }

    private static void decide(String answers, String version) {
        post(
                PortalClient.program("second.curator@regulator.example"),
                answers + "/1/decision",
                "{\"version\": \"" + version + "\", \"reason\": \"The log is that of the fix\"}");
    }

    private static JsonObject figures(String threat) {
        return CURATOR.ask("figures", "query", "threat:\"" + threat + "\"").getJsonObject("figures");
    }

    private static double share(JsonObject figures, String which, int day, String bound) {
        return figures.getJsonArray(which).getValuesAs(JsonObject.class).stream()
                .filter(share -> share.getInt("day") == day)
                .findFirst()
                .orElseThrow()
                .getJsonNumber(bound)
                .doubleValue();
    }

    private static String page(String query) {
        return PortalClient.browser(WHO)
                .get("/query/reports?view=figures&query=" + Regulator.encode(query))
                .body();
    }

    private static String anyOf(List<String> references) {
        return "reference:(" + String.join(" OR ", references) + ")";
    }

    // The accepted reports of a vendor whose durations are known to the day, as many as a query can name.
    private static List<String> exact(String vendor) {
        return CURATOR.sql("select r.reference from report r join report_revision v on v.organisation_id ="
                + " r.organisation_id and v.report_id = r.id and v.revision = r.accepted_revision"
                + " join report_duration d on (d.organisation_id, d.report_id, d.revision) ="
                + " (v.organisation_id, v.report_id, v.revision) and d.clock = 'TIME_TO_PATCH'"
                + " where v.vendor_id = (select id from vendor where name = '" + vendor + "')"
                + " and d.ending <> 'NOT_COMPUTABLE' and not (d.ending = 'STOPPED' and d.lower_days < d.upper_days)"
                + " and d.start_latest is not null and not exists (select from standing_reading(null) s where"
                + " s.hospital_id = r.organisation_id and s.report_id = r.id) order by md5(r.reference) limit "
                + NAMED);
    }

    private static List<Integer> promisedDays(String vendor) {
        return CURATOR
                .sql("select distinct days from vendor_promise where clock = 'time-to-patch' and vendor_id ="
                        + " (select id from vendor where name = '" + vendor + "')")
                .stream()
                .map(Integer::valueOf)
                .toList();
    }

    // A version holds until the next one begins.
    private static List<String> begunUnder(String vendor, int days, List<String> references) {
        return CURATOR.sql("select r.reference from report r join report_duration d on d.organisation_id ="
                + " r.organisation_id and d.report_id = r.id and d.revision = r.accepted_revision"
                + " and d.clock = 'TIME_TO_PATCH' where r.reference in ("
                + references.stream().map(one -> "'" + one + "'").collect(Collectors.joining(", "))
                + ") and " + days + " = (select p.days from vendor_promise p where p.clock = 'time-to-patch'"
                + " and p.vendor_id = (select id from vendor where name = '" + vendor + "')"
                + " and p.valid_from <= d.start_latest and (p.valid_to is null or p.valid_to > d.start_latest)"
                + " order by p.valid_from desc limit 1)");
    }
}
