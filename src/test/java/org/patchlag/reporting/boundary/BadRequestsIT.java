package org.patchlag.reporting.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.reporting.boundary.FilingApiIT.event;
import static org.patchlag.reporting.boundary.FilingApiIT.report;
import static org.patchlag.testing.PortalClient.json;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlag.testing.PortalClient;
import org.patchlag.testing.Undisturbed;

/** What is wrong is said, where it is, with what to do; nothing is kept; nothing of our insides is shown. */
@Undisturbed
class BadRequestsIT {
    private static final String REPORTS = "/api/v1/reports";

    private static PortalClient hospital;

    @BeforeAll
    static void signIn() {
        hospital = PortalClient.program("reporter@northbridge.example");
    }

    record Wrong(String name, String body, int status, String pointer, String advice) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Wrong> wrong() {
        String told = event("vendor-notified", "2026-03-10");
        return List.of(
                new Wrong(
                        "impossible order",
                        halo(told + "," + event("fix-offered", "2026-03-01")),
                        422,
                        "/events/1/date",
                        "before"),
                new Wrong(
                        "negative duration",
                        halo(told + "," + event("fix-offered", "-3 days after vendor-notified")),
                        422,
                        "/events/1/date",
                        "0 or more days"),
                new Wrong(
                        "circle",
                        halo(event("fix-offered", "1 day after fix-approved") + ","
                                + event("fix-approved", "1 day after fix-offered")),
                        422,
                        "/events/0/date",
                        "circle"),
                new Wrong("future", halo(event("vendor-notified", "2090-01-01")), 422, "/events/0/date", "not after"),
                new Wrong(
                        "malformed date",
                        halo(event("vendor-notified", "11/08/2003")),
                        422,
                        "/events/0/date",
                        "11 August 2003"),
                new Wrong(
                        "unknown event", halo(event("lunch", "2026-03-01")), 422, "/events/0/kind", "vendor-notified"),
                new Wrong("unknown vendor", report("Acme", "X", told), 422, "/device/vendor", "vendorText"),
                new Wrong("unknown model", report("Aurelia Imaging", "X", told), 422, "/device/model", "modelText"),
                new Wrong(
                        "unknown field",
                        halo(told).replace("\"threats\"", "\"colour\": 1, \"threats\""),
                        422,
                        "/colour",
                        "no field"),
                new Wrong(
                        "unknown nested field",
                        halo(told).replace("\"unitsAffected\"", "\"unit\": 1, \"unitsAffected\""),
                        422,
                        "/device/unit",
                        "no field"),
                new Wrong(
                        "wrong kind of value",
                        halo(told).replace("[\"W32/Blaster\"]", "\"x\""),
                        422,
                        "/threats",
                        "list"),
                new Wrong(
                        "no units",
                        halo(told).replace("\"unitsAffected\": 1", "\"unitsAffected\": -4"),
                        422,
                        "/device/unitsAffected",
                        "whole number"),
                new Wrong("nothing given", "{}", 422, "/events", "Enter at least one event"),
                new Wrong(
                        "a number beyond all bounds",
                        halo(told).replace("\"unitsAffected\": 1", "\"unitsAffected\": 1e999999999"),
                        422,
                        "/device/unitsAffected",
                        "whole number"),
                new Wrong(
                        "a field twice",
                        halo(told).replace("\"threats\"", "\"caseKind\": \"infection\", \"threats\""),
                        400,
                        "",
                        "caseKind"),
                new Wrong("not JSON", "hello", 400, "", "not JSON"),
                new Wrong("a list", "[]", 400, "", "object"),
                new Wrong("empty", "", 400, "", "Send the report"),
                new Wrong("deeply nested", "[".repeat(50_000), 400, "", "JSON"),
                new Wrong(
                        "3 MB of text",
                        halo(told)
                                .replace(
                                        "\"threats\"", "\"narrative\": \"" + "x".repeat(3_000_000) + "\", \"threats\""),
                        413,
                        "",
                        "KiB"));
    }

    private static String halo(String events) {
        return report("Aurelia Imaging", "Halo 64", events);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_bad_report_is_refused_with_advice_and_nothing_is_kept(Wrong wrong) {
        long before = PortalClient.count("report_revision");
        HttpResponse<String> answer = hospital.post(REPORTS, wrong.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(wrong.status());
        assertProblem(answer);
        JsonObject problem = json(answer);
        assertThat(problem.toString()).contains(wrong.advice());
        if (!wrong.pointer().isEmpty()) {
            assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
                    .anyMatch(error -> error.getString("pointer").equals(wrong.pointer()));
        }
        assertThat(PortalClient.count("report_revision")).isEqualTo(before);
    }

    @Test
    void wrong_tokens_methods_media_types_and_addresses_are_problems_too() {
        HttpResponse<String> token = PortalClient.programWith("nonsense").get(REPORTS);
        assertThat(token.statusCode()).isEqualTo(401);
        assertProblem(token);
        assertThat(token.headers().firstValue("WWW-Authenticate")).isPresent();

        HttpResponse<String> method = hospital.method("DELETE", REPORTS, "");
        assertThat(method.statusCode()).isEqualTo(405);
        assertProblem(method);

        HttpResponse<String> media = hospital.send(hospital.request(REPORTS)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(media.statusCode()).isEqualTo(415);
        assertProblem(media);

        for (String nowhere : List.of("/api/v1/nothing", "/api/v2/reports", "/api")) {
            HttpResponse<String> address = hospital.get(nowhere);
            assertThat(address.statusCode()).isEqualTo(404);
            assertProblem(address);
        }

        HttpResponse<String> form = hospital.get(REPORTS, "Accept", "application/xml");
        assertThat(form.statusCode()).isEqualTo(406);
        assertProblem(form);
    }

    @Test
    void a_misspelt_query_parameter_is_named_and_not_passed_over() {
        HttpResponse<String> answer = PortalClient.nobody().get("/api/v1/catalogue/vendors?lik=aurelia");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertProblem(answer);
        assertThat(json(answer).getString("detail")).contains("\"lik\"", "it takes like.");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_and_not_replaced() {
        HttpResponse<String> answer = hospital.send(hospital.request(REPORTS)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        "{\"narrative\": \"Gerät\"}".getBytes(StandardCharsets.ISO_8859_1))));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertProblem(answer);
        assertThat(json(answer).getString("detail")).contains("UTF-8");
    }

    @Test
    void an_unknown_vendor_is_one_problem_and_not_three() {
        HttpResponse<String> answer =
                hospital.post(REPORTS, report("Acme", "X", event("vendor-notified", "2026-03-10")));
        assertThat(json(answer).getJsonArray("errors")).hasSize(1);
    }

    @Test
    void pages_that_are_not_there_look_like_ours_and_tell_nothing() {
        HttpResponse<String> answer = PortalClient.nobody().get("/no/such/page");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such page").doesNotContain("Payara", "Exception");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void a_form_with_3_mb_of_text_is_called_too_long_and_not_our_fault() {
        HttpResponse<String> answer = PortalClient.nobody()
                .send(PortalClient.nobody()
                        .request("/access/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("form%3Aemail=" + "x".repeat(3_000_000))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("What you sent is too long").doesNotContain("Exception");
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "org.patchlag", "\tat ", "jakarta.");
        assertThat(json(answer).getInt("status")).isEqualTo(answer.statusCode());
    }
}
