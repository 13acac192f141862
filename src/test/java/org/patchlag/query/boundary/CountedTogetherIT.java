package org.patchlag.query.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.file;
import static org.patchlag.triage.boundary.Desk.list;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.PortalClient;
import org.patchlag.triage.boundary.HospitalGroup;

/** What counts as one although it is written, or was filed, in several ways. */
@Beside
class CountedTogetherIT {
    private static final String WHO = "curator@regulator.example";
    private static final Regulator CURATOR = new Regulator(WHO);

    private final String mark = UUID.randomUUID().toString();

    @Test
    void names_in_other_capitals_are_one_row_that_leads_to_all_of_its_reports() {
        String upper = "Together-" + mark + " WORM";
        String lower = "together-" + mark + " worm";
        String other = "together-" + mark + " other";
        accepted("reporter@northbridge.example", upper);
        accepted("reporter@northbridge.example", lower);
        accepted("reporter@pontypridd.example", upper, lower);
        accepted("reporter@pontypridd.example", other);
        String all = "threat:(" + quoted(upper) + " OR " + quoted(other) + ")";
        for (String version : List.of("submitted", "accepted")) {
            List<JsonObject> rows =
                    rows(CURATOR.ask("count", "query", all, "version", version, "by", "threat,country"));
            assertThat(rows).hasSize(2);
            JsonObject row = rows.get(0);
            assertThat(row.getJsonArray("values").getString(0)).isEqualTo(upper);
            assertThat(row.getInt("reports")).isEqualTo(3).isEqualTo((int) CURATOR.count(row.getString("query")));
        }
        List<JsonObject> figures = rows(CURATOR.ask("figures", "query", all, "by", "threat"));
        assertThat(figures).hasSize(2);
        for (JsonObject row : figures) {
            assertThat(row.getJsonObject("figures"))
                    .isEqualTo(CURATOR.ask("figures", "query", "threat:" + quoted(row.getString("value")))
                            .getJsonObject("figures"));
        }
        assertThat(figures.stream()
                        .filter(row -> row.getString("value").equals(upper))
                        .map(row -> row.getJsonObject("figures").getInt("reports")))
                .containsExactly(3);
        assertThat(PortalClient.browser(WHO)
                        .get("/query/reports?view=counts&by=threat&query=" + Regulator.encode(all))
                        .body())
                .contains(upper)
                .doesNotContain(">" + lower + "<");
    }

    @Test
    void a_typed_vendor_in_other_capitals_is_one_row_too() {
        for (String vendor : List.of("Typed " + mark, "TYPED " + mark)) {
            post(
                    PortalClient.program("reporter@northbridge.example"),
                    "/api/v1/reports",
                    "{\"caseKind\": \"infection\", \"device\": {\"vendorText\": \"" + vendor
                            + "\", \"modelText\": \"Box\", \"deviceType\": \"other\"}, \"threats\": [],"
                            + " \"events\": [{\"kind\": \"vendor-notified\", \"date\": \"2026-03-01\"}]}");
        }
        List<JsonObject> rows = rows(CURATOR.ask("count", "query", "vendor:\"typed " + mark + "\"", "by", "vendor"));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).getInt("reports")).isEqualTo(2);
    }

    @Test
    void the_hospitals_of_a_group_count_each_and_their_group_once() {
        String threat = "together-" + mark;
        HospitalGroup group = HospitalGroup.found();
        for (String reporter : List.of(
                group.first(),
                group.first(),
                group.second(),
                HospitalGroup.found().first())) {
            accepted(reporter, threat);
        }
        String mine = "threat:" + quoted(threat);
        String bySql = CURATOR.sql(
                        "select count(distinct report.organisation_id) || ' ' || count(distinct report.group_id)"
                                + " from report join report_threat threat on threat.organisation_id = report.organisation_id"
                                + " and threat.report_id = report.id and threat.revision = report.accepted_revision"
                                + " where threat.name = '" + threat + "'")
                .get(0);
        assertThat(bySql).isEqualTo("3 2");
        for (JsonObject figures : List.of(
                CURATOR.ask("figures", "query", mine).getJsonObject("figures"),
                rows(CURATOR.ask("figures", "query", mine, "by", "threat"))
                        .get(0)
                        .getJsonObject("figures"),
                rows(CURATOR.ask("figures", "query", mine, "by", "vendor"))
                        .get(0)
                        .getJsonObject("figures"))) {
            assertThat(figures.getInt("hospitals") + " " + figures.getInt("groups"))
                    .isEqualTo(bySql);
            assertThat(figures.getInt("reports")).isEqualTo(4);
        }
    }

    private static List<JsonObject> rows(JsonObject answer) {
        return answer.getJsonArray("rows").getValuesAs(JsonObject.class);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static void accepted(String reporter, String... threats) {
        String report = threats.length == 1
                ? file(
                        PortalClient.program(reporter),
                        threats[0],
                        "vendor-notified",
                        "2026-03-01",
                        "fix-offered",
                        "2026-03-20")
                : post(
                                PortalClient.program(reporter),
                                "/api/v1/reports",
                                "{\"caseKind\": \"infection\", \"device\": {\"vendor\": \"Aurelia Imaging\", \"model\": \"Halo 64\"},"
                                        + " \"threats\": " + list(threats)
                                        + ", \"events\": [{\"kind\": \"vendor-notified\", \"date\": \"2026-03-01\"}]}")
                        .getString("reference");
        post(PortalClient.program(WHO), "/api/v1/reports/" + report + "/accept", "");
    }
}
