package org.patchlag.triage.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.patchlag.testing.PortalClient;

/** Requests that the tests of triage and sharing make over and over. */
public final class Desk {
    private Desk() {}

    /** Files a case of Aurelia's Halo 64 with a threat of the test's own; its reference. */
    public static String file(PortalClient hospital, String threat, String... kindsAndDates) {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < kindsAndDates.length; i += 2) {
            events.append(events.isEmpty() ? "" : ", ")
                    .append("{\"kind\": \"" + kindsAndDates[i] + "\", \"date\": \"" + kindsAndDates[i + 1] + "\"}");
        }
        return ok(hospital.post(
                        "/api/v1/reports",
                        "{\"caseKind\": \"infection\", \"device\": {\"vendor\": \"Aurelia Imaging\", \"model\": \"Halo 64\"},"
                                + " \"threats\": [\"" + threat + "\"], \"events\": [" + events + "]}"))
                .getString("reference");
    }

    /** Posts what must be done, and gives the answer. */
    public static JsonObject post(PortalClient client, String path, String body, String... headers) {
        return ok(client.post(path, body, headers));
    }

    /** Gets what must be there. */
    public static JsonObject get(PortalClient client, String path) {
        return ok(client.get(path));
    }

    /** A list of texts as JSON. */
    public static String list(String... texts) {
        return Arrays.stream(texts).map(text -> "\"" + text + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    /** The value of a field of each object of a list. */
    public static List<String> all(JsonObject answer, String list, String field) {
        return answer.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .map(item ->
                        item.isNull(field) ? "" : item.get(field).toString().replace("\"", ""))
                .toList();
    }

    private static JsonObject ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return PortalClient.json(answer);
    }
}
