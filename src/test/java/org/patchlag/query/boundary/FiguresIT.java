package org.patchlag.query.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.patchlag.triage.boundary.Desk.file;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.PortalClient;
import org.patchlag.testing.Undisturbed;
import org.patchlag.timeline.DelayClock;

/** What a selection’s figures say of promises and of the values of a field, over the API and on the page. */
@Undisturbed
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
    void by_the_clock_itself_there_are_no_figures_and_by_another_clock_they_stand_in_its_order() {
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

    @Test
    void the_device_type_is_that_of_the_model_as_in_editions_whatever_was_filed_with_it() {
        String threat = "threat:\"FIGURES-5\"";
        String report = post(
                        PortalClient.program("reporter@northbridge.example"),
                        "/api/v1/reports",
                        "{\"caseKind\": \"infection\", \"device\": {\"vendor\": \"Aurelia Imaging\", \"model\": \"Halo 64\","
                                + " \"deviceType\": \"ventilator\"}, \"threats\": [\"FIGURES-5\"], \"events\":"
                                + " [{\"kind\": \"vendor-notified\", \"date\": \"2026-03-01\"}]}")
                .getString("reference");
        post(PortalClient.program(WHO), "/api/v1/reports/" + report + "/accept", "");
        assertThat(CURATOR.references(threat + " AND type:\"CT scanner\"")).containsExactly(report);
        assertThat(CURATOR.references(threat + " AND type:ct-scanner")).containsExactly(report);
        assertThat(CURATOR.references(threat + " AND type:ventilator")).isEmpty();
        assertThat(CURATOR.references(threat + " AND NOT type:ventilator")).containsExactly(report);
        assertThat(CURATOR.ask("search", "query", threat, "fields", "reference,type")
                        .getJsonArray("reports")
                        .getJsonObject(0)
                        .getString("type"))
                .isEqualTo("CT scanner");
        assertThat(PortalClient.browser(WHO)
                        .get("/query/reports?deviceType=ct-scanner&threat=FIGURES-5")
                        .body())
                .contains(report);

        Map<String, String> ofEditions = CURATOR
                .sql("select type.label || '=' || sum(reports) from " + EditionCount.of(DelayClock.RESPONSE)
                        + " join device_type type on type.code = device_type group by type.label")
                .stream()
                .collect(Collectors.toMap(line -> line.split("=")[0], line -> line.split("=")[1]));
        Map<String, String> ofFigures = CURATOR
                .ask("figures", "by", "type", "clock", "response")
                .getJsonArray("rows")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(row -> !row.isNull("value"))
                .collect(Collectors.toMap(
                        row -> row.getString("value"),
                        row -> Integer.toString(row.getJsonObject("figures").getInt("reports"))));
        assertThat(ofFigures).isEqualTo(ofEditions).hasSizeGreaterThan(3);
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
