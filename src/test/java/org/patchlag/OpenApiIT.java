package org.patchlag;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.reporting.control.Filing;
import org.patchlag.testing.Beside;
import org.patchlag.testing.PortalClient;

/** The machine-readable description of the API names what the application has, and what is needed to use it. */
@Beside
class OpenApiIT {
    private static final String BASE = "/api/v1/";

    private static JsonObject description;

    @BeforeAll
    static void read() {
        HttpResponse<String> answer = PortalClient.nobody().get("/openapi", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        description = PortalClient.json(answer);
    }

    @Test
    void every_endpoint_of_the_application_is_described_and_no_other() {
        assertThat(described()).containsExactlyInAnyOrderElementsOf(declared());
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
                .getJsonObject(BASE + "reports")
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
                PortalClient.program("reporter@northbridge.example").post(BASE + "reports", report);
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
    }

    private static List<String> described() {
        List<String> endpoints = new ArrayList<>();
        description.getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject()
                .keySet()
                .forEach(method -> endpoints.add(method.toUpperCase(Locale.ROOT) + " " + plain(path))));
        return endpoints;
    }

    private static List<String> declared() {
        List<String> endpoints = new ClassFileImporter()
                        .withImportOption(location -> location.contains("Resource.class"))
                        .importPackages("org.patchlag")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(OpenApiIT::endpoints)
                        .collect(Collectors.toList());
        assertThat(endpoints).hasSizeGreaterThan(20);
        return endpoints;
    }

    private static Stream<String> endpoints(JavaClass resource) {
        String root = BASE + resource.getAnnotationOfType(Path.class).value();
        return resource.getMethods().stream().flatMap(method -> method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName() + " " + root + below(method)));
    }

    private static String below(JavaMethod method) {
        return method.isAnnotatedWith(Path.class)
                ? "/" + plain(method.getAnnotationOfType(Path.class).value())
                : "";
    }

    // The description may leave out which values a part of an address takes.
    private static String plain(String path) {
        return path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    }
}
