package org.patchlag.command;

import jakarta.json.Json;
import jakarta.json.JsonValue;

/** Numbers in the output: what is not defined, not reached or unbounded is null. */
final class JsonNumbers {
    private JsonNumbers() {}

    /** A number, or null for what is not a finite one. Whole numbers are written without a point. */
    static JsonValue json(double value) {
        if (!Double.isFinite(value)) {
            return JsonValue.NULL;
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Json.createValue((long) value)
                : Json.createValue(value);
    }
}
