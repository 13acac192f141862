package org.patchlag.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object as text, and remembers which were asked for: what is left over is unknown and
 * said, never dropped.
 */
public final class JsonFields {
    private final JsonObject object;
    private final String pointer;
    private final List<FieldProblem> problems;
    private final Set<String> asked = new HashSet<>();

    private JsonFields(JsonObject object, String pointer, List<FieldProblem> problems) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
    }

    /**
     * The fields of a request's body.
     *
     * @param problems where what is wrong is gathered
     * @throws ProblemException where there is no body, or it is not a JSON object
     */
    public static JsonFields of(@Nullable String body, List<FieldProblem> problems) {
        if (body == null || body.isBlank()) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "Send a JSON object; see docs/api.md for its fields.");
        }
        try (JsonReader reader = JsonText.read(new StringReader(body))) {
            if (reader.readValue() instanceof JsonObject object) {
                return new JsonFields(object, "", problems);
            }
        } catch (RuntimeException e) {
            // The parser says too deep a nesting, too long a number and the like by exceptions of several kinds.
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST,
                    "The body is not JSON: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
        throw new ProblemException(ProblemType.MALFORMED_REQUEST, "Send a JSON object, in braces.");
    }

    /** Ends the request where anything was wrong. */
    public static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_FIELDS, "Nothing was kept.", problems);
        }
    }

    /** A text, number, or true or false, as text; null where it is absent or null. */
    public @Nullable String text(String name) {
        JsonValue value = value(name);
        return value == null ? null : scalar(value, pointer + "/" + name);
    }

    /** A list of texts; empty where it is absent or null. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonArray array = array(name);
        for (int i = 0; i < array.size(); i++) {
            String text = scalar(array.get(i), pointer + "/" + name + "/" + i);
            texts.add(text == null ? "" : text);
        }
        return texts;
    }

    /** A nested object; an empty one where it is absent or null. */
    public JsonFields object(String name) {
        JsonValue value = value(name);
        if (value != null && !(value instanceof JsonObject)) {
            problems.add(new FieldProblem(pointer + "/" + name, "Send an object here, in braces"));
        }
        return new JsonFields(
                value instanceof JsonObject nested ? nested : JsonValue.EMPTY_JSON_OBJECT,
                pointer + "/" + name,
                problems);
    }

    /** A list of objects; empty where it is absent or null. */
    public List<JsonFields> objects(String name) {
        List<JsonFields> objects = new ArrayList<>();
        JsonArray array = array(name);
        for (int i = 0; i < array.size(); i++) {
            String at = pointer + "/" + name + "/" + i;
            if (array.get(i) instanceof JsonObject nested) {
                objects.add(new JsonFields(nested, at, problems));
            } else {
                problems.add(new FieldProblem(at, "Send an object here, in braces"));
            }
        }
        return objects;
    }

    /** Says which fields nobody asked for. */
    public void refuseOthers() {
        for (String name : object.keySet()) {
            if (!asked.contains(name)) {
                problems.add(new FieldProblem(
                        pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                        "There is no field of this name; the fields here are "
                                + String.join(", ", asked.stream().sorted().toList())));
            }
        }
    }

    private JsonArray array(String name) {
        JsonValue value = value(name);
        if (value instanceof JsonArray array) {
            return array;
        }
        if (value != null) {
            problems.add(new FieldProblem(pointer + "/" + name, "Send a list here, in square brackets"));
        }
        return JsonValue.EMPTY_JSON_ARRAY;
    }

    private @Nullable JsonValue value(String name) {
        asked.add(name);
        JsonValue value = object.get(name);
        return value == null || value == JsonValue.NULL ? null : value;
    }

    private @Nullable String scalar(JsonValue value, String at) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.toString();
        }
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value.toString();
        }
        problems.add(new FieldProblem(at, "Send a single value here"));
        return null;
    }
}
