package org.patchlag.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;

/** Compares a command's whole output with a reference, number by number. */
record JsonComparison(Set<String> descriptive, double relative) {
    /** Everything that the reference says is found in the output, and every list is as long. */
    void assertSays(String at, JsonValue expected, JsonValue actual) {
        assertThat(actual).as(at).isNotNull();
        switch (expected.getValueType()) {
            case OBJECT -> object(at, expected.asJsonObject(), actual.asJsonObject());
            case ARRAY -> array(at, expected.asJsonArray(), actual.asJsonArray());
            case NUMBER -> number(at, (JsonNumber) expected, actual);
            default -> assertThat(actual).as(at).isEqualTo(expected);
        }
    }

    private void object(String at, JsonObject expected, JsonObject actual) {
        expected.forEach((key, value) -> {
            if (!descriptive.contains(key)) {
                assertSays(at + "/" + key, value, actual.get(key));
            }
        });
    }

    private void array(String at, JsonArray expected, JsonArray actual) {
        assertThat(actual).as(at).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertSays(at + "/" + i, expected.get(i), actual.get(i));
        }
    }

    private void number(String at, JsonNumber expected, JsonValue actual) {
        assertThat(actual.getValueType()).as(at + " is " + actual).isEqualTo(JsonValue.ValueType.NUMBER);
        double number = expected.doubleValue();
        double tolerance = at.endsWith("/mass") ? 1e-7 : Math.max(1e-12, Math.abs(number) * relative);
        assertThat(((JsonNumber) actual).doubleValue()).as(at).isCloseTo(number, within(tolerance));
    }
}
