package org.patchlag.reporting.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.testing.PortalClient.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.PortalClient;

@Beside
class FilingApiIT {
    private static final String REPORTS = "/api/v1/reports";

    private static PortalClient hospital;
    private static PortalClient curator;

    @BeforeAll
    static void signIn() {
        hospital = PortalClient.program("reporter@northbridge.example");
        curator = PortalClient.program("curator@regulator.example");
    }

    static String report(String vendor, String model, String events) {
        return """
                {"caseKind": "infection", "device": {"vendor": "%s", "model": "%s", "unitsAffected": 1},
                 "threats": ["W32/Blaster"], "events": [%s]}""".formatted(vendor, model, events);
    }

    static String event(String kind, String date) {
        return "{\"kind\": \"" + kind + "\", \"date\": \"" + date + "\"}";
    }

    @Test
    void the_cases_of_the_article_come_out_as_the_article_tells_them() {
        assertThat(timeToPatch(report(
                        "Toshiba",
                        "Aplio",
                        event("vendor-notified", "unknown") + ","
                                + event("fix-approved", "3 weeks after vendor-notified"))))
                .isEqualTo("21 days");
        assertThat(timeToPatch(report(
                        "Siemens",
                        "Antares",
                        event("disconnected", "unknown") + "," + event("vendor-notified", "0 days after disconnected")
                                + "," + event("fix-approved", "2 to 3 months after disconnected"))))
                .isEqualTo("60 to 92 days");
        assertThat(timeToPatch(report(
                        "eFilm",
                        "PACS archive",
                        event("vendor-notified", "unknown") + "," + event("fix-approved", "unknown"))))
                .isEqualTo("fixed, on an unknown day");
        JsonObject permission = filed(report("Siemens", "Antares", event("permission-requested", "2004-09~")));
        assertThat(clock(permission, "permission").getString("ending")).isEqualTo("open");
    }

    @Test
    void a_report_goes_from_filing_over_a_return_to_acceptance() {
        JsonObject filed = filed(report("Aurelia Imaging", "Halo 64", event("vendor-notified", "2026-03-01")));
        String path = REPORTS + "/" + filed.getString("reference");
        assertThat(filed.getString("state")).isEqualTo("submitted");

        JsonObject withEvent = json(hospital.post(path + "/events", event("fix-offered", "2026-03-15")));
        assertThat(clock(withEvent, "time-to-patch").getString("inWords")).isEqualTo("14 days");
        assertThat(withEvent.getInt("revision")).isEqualTo(2);

        JsonObject returned = json(
                curator.post(
                        path + "/return",
                        "{\"message\": \"One thing\", \"reasons\": [{\"pointer\": \"/events/0/date\", \"reason\": \"Call or letter?\"}]}"));
        assertThat(returned.getString("state")).isEqualTo("returned");
        assertThat(json(hospital.get(path)).toString()).contains("Call or letter?");

        HttpResponse<String> amended = hospital.method(
                "PUT",
                path,
                report(
                        "Aurelia Imaging",
                        "Halo 64",
                        event("vendor-notified", "2026-03-02") + "," + event("fix-offered", "2026-03-15")),
                "If-Match",
                hospital.get(path).headers().firstValue("ETag").orElseThrow());
        assertThat(amended.statusCode()).isEqualTo(201);
        assertThat(json(curator.post(path + "/accept", "")).getString("state")).isEqualTo("accepted");
        assertThat(curator.post(path + "/accept", "").statusCode()).isEqualTo(409);
    }

    @Test
    void a_change_that_lost_its_race_is_refused() {
        JsonObject filed = filed(report("Aurelia Imaging", "Halo 64", event("vendor-notified", "2026-03-01")));
        String path = REPORTS + "/" + filed.getString("reference");
        assertThat(hospital.post(path + "/events", event("vendor-acknowledged", "2026-03-02"), "If-Match", "\"1\"")
                        .statusCode())
                .isIn(201, 409);
        assertThat(hospital.post(path + "/events", event("vendor-position", "2026-03-03"), "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void the_same_request_sent_many_times_at_once_files_one_report() {
        String key = UUID.randomUUID().toString();
        String body = report("Galen Monitors", "Vigil 10", event("vendor-notified", "2026-04-01"));
        List<String> references = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> json(hospital.post(REPORTS, body, "Idempotency-Key", key))
                        .getString("reference"))
                .distinct()
                .toList();
        assertThat(references).hasSize(1);
        assertThat(hospital.post(REPORTS, body.replace("04-01", "04-02"), "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_vendor_is_found_by_its_id_name_or_alias_and_its_model_by_name_in_any_case() {
        JsonObject vendor = json(hospital.get("/api/v1/catalogue/vendors?like=aurelia"))
                .getJsonArray("vendors")
                .getJsonObject(0);
        for (String named : List.of(
                vendor.getString("id").toUpperCase(Locale.ROOT),
                " aurelia IMAGING",
                vendor.getJsonArray("aliases").getString(0).toUpperCase(Locale.ROOT))) {
            JsonObject device = filed(report(named, "halo 64", event("vendor-notified", "2026-03-01")))
                    .getJsonObject("device");
            assertThat(device.getString("vendor")).isEqualTo("Aurelia Imaging");
            assertThat(device.getString("model")).isEqualTo("Halo 64");
            assertThat(device.getString("deviceType")).isEqualTo("ct-scanner");
        }
    }

    @Test
    void a_vendor_or_model_that_the_catalogue_does_not_have_is_refused() {
        String event = event("vendor-notified", "2026-03-01");
        assertThat(refused(report("Nobody", "Halo 64", event))).isEqualTo(List.of("/device/vendor"));
        assertThat(refused(report("Aurelia Imaging", "Vigil 10", event))).isEqualTo(List.of("/device/model"));
        assertThat(refused(report("", "Halo 64", event))).isEqualTo(List.of("/device/model", "/device/vendor"));
    }

    @Test
    void another_hospital_and_another_jurisdiction_find_nothing() {
        String reference = filed(report("Aurelia Imaging", "Halo 64", event("vendor-notified", "2026-03-01")))
                .getString("reference");
        for (String other : List.of("reporter@pontypridd.example", "curator@overseas.example")) {
            assertThat(PortalClient.program(other)
                            .get(REPORTS + "/" + reference)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(PortalClient.browser(other)
                            .get("/reporting/report?ref=" + reference)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(PortalClient.program("operator@patchlag.example")
                        .get(REPORTS + "/" + reference)
                        .statusCode())
                .isEqualTo(403);
        assertThat(PortalClient.nobody().get(REPORTS + "/" + reference).statusCode())
                .isEqualTo(401);
        assertThat(curator.post(REPORTS, "{}").statusCode()).isEqualTo(403);
        assertThat(hospital.post(REPORTS + "/" + reference + "/accept", "").statusCode())
                .isEqualTo(403);
    }

    private static String timeToPatch(String body) {
        return clock(filed(body), "time-to-patch").getString("inWords");
    }

    private static JsonObject filed(String body) {
        HttpResponse<String> answer = hospital.post(REPORTS, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    private static List<String> refused(String body) {
        HttpResponse<String> answer = hospital.post(REPORTS, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json(answer).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(problem -> problem.getString("pointer"))
                .toList();
    }

    private static JsonObject clock(JsonObject report, String code) {
        return report.getJsonArray("clocks").getValuesAs(JsonObject.class).stream()
                .filter(clock -> clock.getString("clock").equals(code))
                .findFirst()
                .orElseThrow();
    }
}
