package org.patchlag.advisory.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.TreeMap;
import org.patchlag.platform.JsonText;

/** The same JSON with the names of each object in their order (CSAF 2.0, 5.3). */
final class SortedJson {
    private SortedJson() {}

    static JsonObject of(JsonObject object) {
        JsonObjectBuilder sorted = JsonText.object();
        new TreeMap<>(object).forEach((name, value) -> sorted.add(name, sorted(value)));
        return sorted.build();
    }

    private static JsonValue sorted(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> of(value.asJsonObject());
            case ARRAY -> {
                JsonArrayBuilder list = JsonText.list();
                value.asJsonArray().forEach(item -> list.add(sorted(item)));
                yield list.build();
            }
            default -> value;
        };
    }
}
