package org.patchlag.reporting.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.testing.PortalClient.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Portal;
import org.patchlag.testing.PortalClient;

/** Certificates, empty quarters and timely fixes over HTTP, and whose they are. */
@Beside
class RegisterIT {
    private static final String CERTIFICATES = "/api/v1/register/certificates";
    private static final String QUARTERS = "/api/v1/register/empty-quarters";
    private static final String TIMELY = "/api/v1/register/timely-fixes";

    private static PortalClient hospital;
    private static PortalClient other;
    private static PortalClient curator;

    @BeforeAll
    static void signIn() {
        hospital = PortalClient.program("reporter@northbridge.example");
        other = PortalClient.program("reporter@pontypridd.example");
        curator = PortalClient.program("curator@regulator.example");
    }

    private static String period(String from, String to) {
        return "{\"from\": \"" + from + "\", \"to\": \"" + to + "\", \"filesEveryCase\": true}";
    }

    @Test
    void a_hospital_certifies_a_period_and_takes_it_back_and_nothing_is_overwritten() {
        HttpResponse<String> certified = hospital.post(CERTIFICATES, period("1995-01-01", "1995-06-30"));
        assertThat(certified.statusCode()).as(certified.body()).isEqualTo(201);
        String id = json(certified).getString("id");
        HttpResponse<String> again = hospital.post(CERTIFICATES, period("1995-06-30", "1995-12-31"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("1995-01-01");

        HttpResponse<String> withdrawn = hospital.post(CERTIFICATES + "/" + id + "/withdraw", "");
        assertThat(withdrawn.statusCode()).isEqualTo(200);
        JsonObject kept = certificate(json(withdrawn), id);
        assertThat(kept.getString("from")).isEqualTo("1995-01-01");
        assertThat(kept.getString("withdrawnBy")).isEqualTo("Rosa Reed");
        assertThat(hospital.post(CERTIFICATES + "/" + id + "/withdraw", "").statusCode())
                .isEqualTo(409);
        assertThat(hospital.post(CERTIFICATES, period("1995-06-30", "1995-12-31"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void what_is_wrong_with_a_period_is_said_field_by_field() {
        assertThat(hospital.post(CERTIFICATES, "{\"to\": \"soon\"}").body())
                .contains("/from", "Enter the first day", "/to", "/filesEveryCase");
        assertThat(hospital.post(CERTIFICATES, period("2999-01-01", "")).body()).contains("not in the future");
        assertThat(hospital.post(CERTIFICATES, period("1994-03-01", "1994-02-01"))
                        .body())
                .contains("not before the first");
        assertThat(hospital.post(CERTIFICATES, period("0001-01-01", "0002-01-01"))
                        .body())
                .contains("from 1990-01-01 on");
        assertThat(hospital.post(
                                CERTIFICATES, period("1994-01-01", "1994-02-01").replace("true", "false"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void another_hospital_and_another_jurisdiction_never_see_a_certificate() throws SQLException {
        String id = json(hospital.post(CERTIFICATES, period("1993-01-01", "1993-12-31")))
                .getString("id");
        assertThat(hospital.get(CERTIFICATES).body()).contains(id);
        assertThat(curator.get(CERTIFICATES).body()).contains(id, "Northbridge");
        PortalClient overseas = PortalClient.program("curator@overseas.example");
        assertThat(overseas.get(CERTIFICATES).statusCode()).isEqualTo(200);
        assertThat(overseas.get(CERTIFICATES).body()).doesNotContain(id);
        assertThat(other.get(CERTIFICATES).body()).doesNotContain(id);

        PortalClient.asOwner("insert into account_role (organisation_id, account_id, role) select organisation_id,"
                + " account_id, 'APPROVER' from account_address where email = 'reporter@pontypridd.example'"
                + " on conflict do nothing");
        PortalClient approver = PortalClient.program("reporter@pontypridd.example");
        assertThat(approver.post(CERTIFICATES + "/" + id + "/withdraw", "").statusCode())
                .isEqualTo(404);
        assertThat(approver.post(CERTIFICATES + "/no-id/withdraw", "").statusCode())
                .isEqualTo(404);
        assertThat(PortalClient.browser("reporter@pontypridd.example")
                        .get("/reporting/register")
                        .body())
                .contains("No period is certified");
        String theirs = "(select organisation_id from account_address where email = 'reporter@pontypridd.example')";
        assertThat(asApplication(theirs, "select count(*) from register_certificate where id = '" + id + "'"))
                .isZero();
        assertThat(asApplication(
                        theirs,
                        "with done as (update register_certificate set withdrawn_at = now(), withdrawn_by = id,"
                                + " withdrawn_by_name = 'x' where id = '" + id
                                + "' returning 1) select count(*) from done"))
                .isZero();
        assertThat(json(hospital.get(CERTIFICATES)).toString()).contains(id);
        assertThat(certificate(json(hospital.get(CERTIFICATES)), id).isNull("withdrawnAt"))
                .isTrue();
    }

    @Test
    void only_those_who_may_state_something_do() {
        assertThat(curator.post(CERTIFICATES, period("1992-01-01", "1992-02-01"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(curator.post(QUARTERS, "{\"quarter\": \"1992-Q1\"}").statusCode())
                .isEqualTo(403);
        assertThat(curator.post(TIMELY, "{}").statusCode()).isEqualTo(403);
        PortalClient operator = PortalClient.program("operator@patchlag.example");
        assertThat(operator.get(CERTIFICATES).statusCode()).isEqualTo(403);
        assertThat(operator.get(QUARTERS).statusCode()).isEqualTo(403);
        assertThat(PortalClient.nobody().get(CERTIFICATES).statusCode()).isEqualTo(401);
        assertThat(PortalClient.browser("curator@regulator.example")
                        .get("/reporting/register")
                        .statusCode())
                .isEqualTo(403);
        assertThat(PortalClient.browser("curator@regulator.example")
                        .get("/benchmark/own")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_quarter_is_empty_only_while_no_case_began_in_it() {
        HttpResponse<String> stated = hospital.post(QUARTERS, "{\"quarter\": \"1996-Q1\"}");
        assertThat(stated.statusCode()).as(stated.body()).isEqualTo(201);
        String id = json(stated).getString("id");
        assertThat(hospital.post(QUARTERS, "{\"quarter\": \"1996-Q1\"}").statusCode())
                .isEqualTo(409);
        assertThat(hospital.post(QUARTERS, "{\"quarter\": \"2999-Q4\"}").statusCode())
                .isEqualTo(422);
        assertThat(hospital.post(QUARTERS, "{\"quarter\": \"1996\"}").body()).contains("like 2026-Q1");

        String reference = json(hospital.post(TIMELY, timely("Aurelia Imaging", "Halo 64", "", "1996-03-31")))
                .getString("reference");
        assertThat(hospital.get(QUARTERS).body()).contains("\"contradictedBy\":\"" + reference + "\"");
        assertThat(hospital.post(QUARTERS + "/" + id + "/withdraw", "").statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = hospital.post(QUARTERS, "{\"quarter\": \"1996-Q1\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains(reference);
        assertThat(other.get(QUARTERS).body()).doesNotContain(id);
        assertThat(curator.get(QUARTERS).body()).contains(id);
    }

    private static String timely(String vendor, String model, String type, String notified) {
        return """
                {"caseKind": "unpatched-flaw", "vendor": "%s", "model": "%s", "deviceType": "%s",
                 "vendorNotified": "%s", "fixOffered": "9 days after vendor-notified"}""".formatted(vendor, model, type, notified);
    }

    @Test
    void a_timely_fix_is_an_ordinary_report_filed_once() {
        String key = UUID.randomUUID().toString();
        String body = timely("Galen Monitors", "Vigil 10", "", "2026-05-04");
        HttpResponse<String> filed = hospital.post(TIMELY, body, "Idempotency-Key", key);
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        assertThat(filed.body()).contains("\"9 days\"", "\"deviceType\":\"patient-monitor\"");
        assertThat(json(hospital.post(TIMELY, body, "Idempotency-Key", key)).getString("reference"))
                .isEqualTo(json(filed).getString("reference"));
        assertThat(hospital.post(TIMELY, timely("A vendor of no list", "Model 1", "", "2026-05-04"))
                        .body())
                .contains("\"/deviceType\"");
        assertThat(hospital.post(TIMELY, timely("A vendor of no list", "Model 1", "ct-scanner", "2026-05-04"))
                        .body())
                .contains("\"vendorText\":\"A vendor of no list\"");
        assertThat(hospital.post(TIMELY, "{\"colour\": \"red\"}").body()).contains("/colour");
        assertThat(hospital.post(TIMELY, "{}").body())
                .contains("\"/vendor\"", "\"/model\"", "\"/vendorNotified\"", "\"/fixOffered\"", "\"/caseKind\"");
    }

    private static JsonObject certificate(JsonObject list, String id) {
        return list.getJsonArray("certificates").getValuesAs(JsonObject.class).stream()
                .filter(certificate -> certificate.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static long asApplication(String organisation, String question) throws SQLException {
        String id;
        try (Connection owner = Portal.database().connect(Portal.database().owner());
                Statement sql = owner.createStatement()) {
            sql.execute("set app.platform = 'on'");
            try (ResultSet row = sql.executeQuery("select " + organisation)) {
                row.next();
                id = row.getString(1);
            }
        }
        try (Connection application =
                        Portal.database().connect(Portal.database().application());
                Statement sql = application.createStatement()) {
            sql.execute("set app.organisation = '" + id + "'");
            try (ResultSet row = sql.executeQuery(question)) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
