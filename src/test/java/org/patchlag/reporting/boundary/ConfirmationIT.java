package org.patchlag.reporting.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.reporting.boundary.FilingApiIT.event;
import static org.patchlag.reporting.boundary.FilingApiIT.report;
import static org.patchlag.testing.PortalClient.json;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.PortalClient;

/** "Still open" over HTTP: what counts at once, and what a curator has to see (docs/adr/013). */
@Beside
class ConfirmationIT {
    private static final String REPORTS = "/api/v1/reports";

    private static PortalClient hospital;
    private static PortalClient curator;

    @BeforeAll
    static void signIn() {
        hospital = PortalClient.program("reporter@northbridge.example");
        curator = PortalClient.program("curator@regulator.example");
    }

    private static String accepted(String events) {
        String body = report("Aurelia Imaging", "Halo 64", events)
                .replaceFirst("\\{", "{\"lastConfirmed\": \"2026-06-01\", ");
        String path = REPORTS + "/" + json(hospital.post(REPORTS, body)).getString("reference");
        assertThat(json(curator.post(path + "/accept", "")).getString("state")).isEqualTo("accepted");
        return path;
    }

    @Test
    void an_open_accepted_report_that_is_confirmed_counts_at_once_for_longer() {
        String path = accepted(event("vendor-notified", "2026-03-01"));
        String before = clock(json(hospital.get(path)));
        JsonObject confirmed = json(hospital.post(path + "/confirm", ""));
        assertThat(confirmed.getString("state")).isEqualTo("accepted");
        assertThat(confirmed.getInt("revision")).isEqualTo(2);
        assertThat(confirmed.getInt("acceptedRevision")).isEqualTo(2);
        assertThat(before).isEqualTo("open after 92 days");
        assertThat(clock(confirmed)).startsWith("open after").isNotEqualTo(before);

        JsonObject again = json(hospital.post(path + "/confirm", ""));
        assertThat(again.getInt("revision")).as("confirmed today already").isEqualTo(2);
        assertThat(json(curator.get(path)).getString("lastConfirmed")).isEqualTo(confirmed.getString("lastConfirmed"));
    }

    @Test
    void a_confirmation_that_would_change_what_a_closed_clock_says_goes_to_the_curator() {
        String path = accepted(event("vendor-notified", "2026-03-01") + "," + event("fix-approved", "unknown"));
        JsonObject confirmed = json(hospital.post(path + "/confirm", ""));
        assertThat(confirmed.getString("state")).isEqualTo("submitted");
        assertThat(confirmed.getInt("acceptedRevision")).isEqualTo(1);
    }

    @Test
    void a_returned_report_has_to_be_corrected_and_cannot_be_confirmed() {
        String reference = json(hospital.post(
                        REPORTS, report("Aurelia Imaging", "Halo 64", event("vendor-notified", "2026-03-01"))))
                .getString("reference");
        String path = REPORTS + "/" + reference;
        curator.post(path + "/return", "{\"message\": \"One thing\"}");
        assertThat(hospital.post(path + "/confirm", "").statusCode()).isEqualTo(409);
        assertThat(json(hospital.get(path)).getString("state")).isEqualTo("returned");
    }

    @Test
    void nobody_else_confirms() {
        String path = accepted(event("vendor-notified", "2026-03-01"));
        assertThat(PortalClient.program("reporter@pontypridd.example")
                        .post(path + "/confirm", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(curator.post(path + "/confirm", "").statusCode()).isEqualTo(403);
        assertThat(hospital.post(path + "/confirm", "", "If-Match", "\"0\"").statusCode())
                .isEqualTo(409);
    }

    private static String clock(JsonObject report) {
        return report.getJsonArray("clocks").getValuesAs(JsonObject.class).stream()
                .filter(clock -> clock.getString("clock").equals("time-to-patch"))
                .findFirst()
                .orElseThrow()
                .getString("inWords");
    }
}
