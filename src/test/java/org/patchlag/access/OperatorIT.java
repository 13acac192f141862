package org.patchlag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.testing.PortalClient.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlag.tenancy.Role;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Person;
import org.patchlag.testing.PortalClient;

/** The operator founds organisations and opens accounts over HTTP; nobody else does. */
@Beside(files = false)
class OperatorIT {
    private static final String ORGANISATIONS = "/api/v1/operator/organisations";
    private static final String ACCOUNTS = "/api/v1/operator/accounts";
    private static final String FOUNDED = "organisation where btrim(name) in ('', 'Saint Brendan''s Hospital')";
    private static final String OPENED = "account where name = 'Nora Byrne'";
    private static final String HOSPITAL = """
            {"kind": "hospital", "name": "Saint Brendan's Hospital", "country": "IE"}""";

    private static PortalClient operator;

    @BeforeAll
    static void signIn() {
        operator = PortalClient.program("operator@patchlag.example");
    }

    private static String account(String organisation, String email, String password, String role) {
        return """
                {"organisation": "%s", "email": "%s", "name": "Nora Byrne", "password": "%s", "roles": ["%s"]}""".formatted(organisation, email, password, role);
    }

    @Test
    void whoever_is_given_an_account_of_a_new_hospital_can_work_in_it() {
        String hospital = created(operator.post(ORGANISATIONS, HOSPITAL));
        String email = address();
        String opened =
                created(operator.post(ACCOUNTS, account(hospital, email, DemonstrationAccounts.PASSWORD, "reporter")));
        assertThat(opened).isNotEqualTo(hospital);
        try (Person reporter = Person.atDesk().signIn(email).open("/access/account")) {
            assertThat(reporter.page().locator("main").textContent())
                    .contains("Nora Byrne", "Saint Brendan's Hospital", Role.REPORTER.label());
        }
        JsonObject own = json(PortalClient.program(email).get("/api/v1/reports"));
        assertThat(own.getJsonArray("reports")).isEmpty();
        assertThat(operator.get("/api/v1/reports").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reporter@northbridge.example",
                "curator@regulator.example",
                "publisher@regulator.example",
                "responder@aurelia.example"
            })
    void nobody_else_founds_or_opens_anything(String email) {
        PortalClient other = PortalClient.program(email);
        long organisations = PortalClient.count(FOUNDED);
        long accounts = PortalClient.count(OPENED);
        assertThat(other.post(ORGANISATIONS, HOSPITAL).statusCode()).isEqualTo(403);
        String body = account(UUID.randomUUID().toString(), address(), DemonstrationAccounts.PASSWORD, "reporter");
        assertThat(other.post(ACCOUNTS, body).statusCode()).isEqualTo(403);
        assertThat(PortalClient.nobody().post(ORGANISATIONS, HOSPITAL).statusCode())
                .isEqualTo(401);
        assertThat(PortalClient.nobody().post(ACCOUNTS, body).statusCode()).isEqualTo(401);
        assertThat(PortalClient.count(FOUNDED)).isEqualTo(organisations);
        assertThat(PortalClient.count(OPENED)).isEqualTo(accounts);
    }

    @Test
    void what_is_wrong_with_an_organisation_is_said_field_by_field() {
        long before = PortalClient.count(FOUNDED);
        assertRefused(ORGANISATIONS, HOSPITAL.replace("\"hospital\"", "\"clinic\""), "/kind");
        assertRefused(ORGANISATIONS, HOSPITAL.replace("IE", "Ireland"), "/country");
        assertRefused(ORGANISATIONS, HOSPITAL.replace("Saint Brendan's Hospital", " "), "/name");
        assertRefused(ORGANISATIONS, HOSPITAL.replace("\"hospital\"", "\"regulator\""), "/jurisdiction");
        assertRefused(ORGANISATIONS, HOSPITAL.replace("\"hospital\"", "\"manufacturer\""), "/vendor");
        assertRefused(ORGANISATIONS, HOSPITAL.replace("}", ", \"colour\": \"red\"}"), "/colour");
        assertRefused(ORGANISATIONS, HOSPITAL.replace("}", ", \"groupId\": \"7\"}"), "/groupId");
        assertThat(operator.post(ORGANISATIONS, "no JSON").statusCode()).isEqualTo(400);
        assertThat(PortalClient.count(FOUNDED)).isEqualTo(before);
    }

    @Test
    void what_is_wrong_with_an_account_is_said_field_by_field() {
        String hospital = created(operator.post(ORGANISATIONS, HOSPITAL));
        String password = DemonstrationAccounts.PASSWORD;
        long before = PortalClient.count(OPENED);
        assertRefused(ACCOUNTS, account(hospital, "Nora", password, "reporter"), "/email");
        assertRefused(ACCOUNTS, account(hospital, "reporter@northbridge.example", password, "reporter"), "/email");
        assertRefused(ACCOUNTS, account(hospital, "Reporter@Northbridge.example", password, "reporter"), "/email");
        assertRefused(ACCOUNTS, account(hospital, address(), "elevenchars", "reporter"), "/password");
        assertRefused(ACCOUNTS, account(hospital, address(), password, "curator"), "/roles");
        assertRefused(ACCOUNTS, account(hospital, address(), password, "king"), "/roles");
        assertRefused(ACCOUNTS, account("7", address(), password, "reporter"), "/organisation");
        String nowhere = UUID.randomUUID().toString();
        assertThat(operator.post(ACCOUNTS, account(nowhere, address(), password, "reporter"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(PortalClient.count(OPENED)).isEqualTo(before);
    }

    private static String address() {
        return "nora-" + UUID.randomUUID() + "@brendan.example";
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).getString("id");
    }

    private static void assertRefused(String path, String body, String pointer) {
        HttpResponse<String> refused = operator.post(path, body);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(json(refused).getJsonArray("errors").getValuesAs(JsonObject.class))
                .as(body)
                .anyMatch(error -> error.getString("pointer").equals(pointer));
    }
}
