package org.patchlag.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Portal;

/** Of the demonstration's edition, as anybody can download it, no suppressed cell can be worked out. */
@Beside(files = false)
class DemonstrationAuditIT {
    // Two of the eight: all of them take a minute.
    private static final Set<String> CLOCKS = Set.of("time-to-patch", "response");

    @TempDir
    private Path folder;

    @Test
    void the_attacker_stays_in_doubt_about_every_suppressed_cell() throws Exception {
        JsonObject edition = edition();
        JsonArrayBuilder clocks = Json.createArrayBuilder();
        edition.getJsonArray("clocks").getValuesAs(JsonObject.class).stream()
                .filter(clock -> CLOCKS.contains(clock.getString("clock")))
                .forEach(clocks::add);
        Path in = folder.resolve("edition.json");
        Path out = folder.resolve("audit.json");
        Files.writeString(
                in,
                Json.createObjectBuilder(edition).add("clocks", clocks).build().toString());
        Properties options = new Properties();
        options.setProperty("in", in.toString());
        options.setProperty("out", out.toString());
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int status = Audit.command().run(options, new PrintStream(complaints, true, StandardCharsets.UTF_8));
        assertThat(status).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
        List<JsonObject> bounds =
                read(Files.readString(out)).getJsonArray("bounds").getValuesAs(JsonObject.class);
        assertThat(bounds).hasSizeGreaterThan(100);
        for (JsonObject found : bounds) {
            // A device type of which the catalogue has no model is empty by the attacker's own supposition.
            if (found.get("upper") != JsonValue.NULL
                    && found.getJsonNumber("upper").doubleValue() > 0) {
                double width = found.getJsonNumber("upper").doubleValue()
                        - found.getJsonNumber("lower").doubleValue();
                assertThat(width).as(found.toString()).isGreaterThanOrEqualTo(10);
            }
        }
    }

    private static JsonObject edition() throws IOException, InterruptedException {
        URI address = Portal.address().resolve("/api/v1/editions/1");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject edition = read(answer.body());
        assertThat(edition.getBoolean("demonstration")).isTrue();
        return edition;
    }

    private static JsonObject read(String text) {
        try (JsonReader json = Json.createReader(new java.io.StringReader(text))) {
            return json.readObject();
        }
    }
}
