package org.patchlag.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.InputStream;
import java.io.Reader;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Begins objects and lists of JSON, and readers of it. {@link jakarta.json.Json} would do the same, but looks through
 * every jar for its provider at each call, which took a third of the time of filing a report.
 */
public final class JsonText {
    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonReaderFactory READERS =
            PROVIDER.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private JsonText() {}

    /** An object without fields yet. */
    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    /** An object that begins with the fields of another. */
    public static JsonObjectBuilder object(JsonObject begin) {
        return PROVIDER.createObjectBuilder(begin);
    }

    /**
     * An object of these fields: names and values in turn. A null value is JSON's null, so that a reader finds every field;
     * what is no number, truth or JSON is its text.
     */
    public static JsonObject fields(@Nullable Object... namesAndValues) {
        JsonObjectBuilder object = object();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            put(object, String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object.build();
    }

    /** Adds a field to an object, as {@link #fields} does. */
    public static void put(JsonObjectBuilder object, String name, @Nullable Object value) {
        if (value == null) {
            object.add(name, JsonValue.NULL);
        } else if (value instanceof JsonValue json) {
            object.add(name, json);
        } else if (value instanceof Integer || value instanceof Long) {
            object.add(name, ((Number) value).longValue());
        } else if (value instanceof Boolean yes) {
            object.add(name, yes);
        } else {
            object.add(name, value.toString());
        }
    }

    /** A list of texts. */
    public static JsonArray texts(Collection<String> texts) {
        JsonArrayBuilder list = list();
        texts.forEach(list::add);
        return list.build();
    }

    /** A list without items yet. */
    public static JsonArrayBuilder list() {
        return PROVIDER.createArrayBuilder();
    }

    /** Reads text, in which no name may come twice in an object; the caller closes it. */
    public static JsonReader read(Reader text) {
        return READERS.createReader(text);
    }

    /** Reads bytes likewise, whose encoding is found out; the caller closes it. */
    public static JsonReader read(InputStream bytes) {
        return READERS.createReader(bytes);
    }
}
