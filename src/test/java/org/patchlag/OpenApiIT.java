package org.patchlag;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.reporting.control.Filing;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Endpoints;
import org.patchlag.testing.PortalClient;

/** The machine-readable description of the API names what the application has, and what is needed to use it. */
@Beside
class OpenApiIT {
    private static JsonObject description;

    @BeforeAll
    static void read() {
        HttpResponse<String> answer = PortalClient.nobody().get("/openapi", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        description = PortalClient.json(answer);
    }

    @Test
    void every_endpoint_of_the_application_is_described_and_no_other() {
        assertThat(described()).containsExactlyInAnyOrderElementsOf(Endpoints.declared());
    }

    @Test
    void a_program_learns_that_it_needs_a_bearer_token() {
        JsonObject scheme = description
                .getJsonObject("components")
                .getJsonObject("securitySchemes")
                .getJsonObject("bearer");
        assertThat(scheme.getString("type")).isEqualTo("http");
        assertThat(scheme.getString("scheme")).isEqualTo("bearer");
        assertThat(description.getJsonArray("security").getJsonObject(0)).containsKey("bearer");
    }

    @Test
    void the_example_of_a_report_can_be_filed_as_it_stands() {
        JsonObject body = description
                .getJsonObject("paths")
                .getJsonObject(Endpoints.BASE + "reports")
                .getJsonObject("post")
                .getJsonObject("requestBody");
        assertThat(body.getBoolean("required")).isTrue();
        JsonObject json = body.getJsonObject("content").getJsonObject("application/json");
        assertThat(json.getJsonObject("schema").getString("type")).isEqualTo("object");
        JsonValue example = json.get("example");
        String report = example instanceof JsonString text ? text.getString() : String.valueOf(example);
        assertThat(json.getJsonObject("schema").getInt("maxProperties"))
                .isEqualTo(Filing.class.getRecordComponents().length);
        HttpResponse<String> filed =
                PortalClient.program("reporter@northbridge.example").post(Endpoints.BASE + "reports", report);
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
    }

    private static List<String> described() {
        List<String> endpoints = new ArrayList<>();
        description.getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject()
                .keySet()
                .forEach(method -> endpoints.add(method.toUpperCase(Locale.ROOT) + " " + Endpoints.plain(path))));
        return endpoints;
    }
}
