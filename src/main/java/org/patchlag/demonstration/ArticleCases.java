package org.patchlag.demonstration;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.JsonText;
import org.patchlag.reporting.control.Filing;

/** The cases of the article of 2004, restated as filings. */
final class ArticleCases {
    /**
     * One of them.
     *
     * @param hospital the hospital as the article names or describes it
     * @param filedOn the day on which it counts as filed: the article's
     * @param filing what it says
     */
    record Case(String hospital, LocalDate filedOn, Filing filing) {}

    private ArticleCases() {}

    static List<Case> read() {
        InputStream stream = Objects.requireNonNull(ArticleCases.class.getResourceAsStream("article-cases.json"));
        List<Case> cases = new ArrayList<>();
        try (JsonReader reader = JsonText.read(stream)) {
            for (JsonObject entry : reader.readObject().getJsonArray("cases").getValuesAs(JsonObject.class)) {
                cases.add(new Case(
                        entry.getString("hospital"),
                        LocalDate.parse(entry.getString("filedOn")),
                        filing(entry.getJsonObject("filing"), entry.getString("filedOn"))));
            }
        }
        return cases;
    }

    private static Filing filing(JsonObject json, String filedOn) {
        JsonObject device = json.getJsonObject("device");
        JsonObject impact = json.containsKey("impact") ? json.getJsonObject("impact") : JsonValue.EMPTY_JSON_OBJECT;
        List<Filing.EventEntry> events = json.getJsonArray("events").getValuesAs(JsonObject.class).stream()
                .map(event -> new Filing.EventEntry(text(event, "kind"), text(event, "date"), text(event, "note")))
                .toList();
        return new Filing(
                text(json, "hospitalReference"),
                new Filing.Contact(null, null),
                "regulator",
                text(json, "caseKind"),
                new Filing.Device(
                        text(device, "vendor"),
                        text(device, "vendorText"),
                        text(device, "model"),
                        text(device, "modelText"),
                        text(device, "deviceType"),
                        text(device, "unitsAffected"),
                        null,
                        null,
                        text(device, "operatingSystem"),
                        null),
                texts(json, "threats"),
                "manufacturer",
                null,
                texts(json, "reasons"),
                new Filing.Impact(
                        text(impact, "offNetwork"),
                        text(impact, "outOfClinicalUse"),
                        text(impact, "workloadRedirectedPercent"),
                        text(impact, "patientsDelayed"),
                        text(impact, "imagesNotArchived"),
                        null),
                text(json, "narrative"),
                events,
                filedOn);
    }

    private static @Nullable String text(JsonObject json, String name) {
        JsonValue value = json.get(name);
        return value == null ? null : value instanceof JsonString string ? string.getString() : value.toString();
    }

    private static List<String> texts(JsonObject json, String name) {
        return json.containsKey(name)
                ? json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of();
    }
}
