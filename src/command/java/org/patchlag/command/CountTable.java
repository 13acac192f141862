package org.patchlag.command;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlag.disclosure.PublishedTable;

/** Reads a table whose cells are sums of base variables. Every complaint names the place as a JSON pointer. */
final class CountTable {
    private static final Set<String> TABLE =
            Set.of("note", "base_variables", "nonnegative", "cells", "expected_bounds_of_suppressed");
    private static final Set<String> CELL = Set.of("id", "vars", "lo", "hi", "published");

    private CountTable() {}

    static PublishedTable read(JsonObject json) throws InputFault {
        known(json, TABLE, "");
        List<String> variables = texts(array(json, "base_variables", ""), "/base_variables");
        Set<String> names = new HashSet<>(variables);
        if (names.size() < variables.size()) {
            throw new InputFault("/base_variables: a variable is named twice");
        }
        List<PublishedTable.Row> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        JsonArray cells = array(json, "cells", "");
        for (int i = 0; i < cells.size(); i++) {
            String at = "/cells/" + i;
            PublishedTable.Row row = row(cells.get(i), at);
            if (!ids.add(row.id())) {
                throw new InputFault(at + "/id: there is another cell \"" + row.id() + "\"");
            }
            for (String variable : row.variables()) {
                if (!names.contains(variable)) {
                    throw new InputFault(at + "/vars: \"" + variable + "\" is not among the base variables");
                }
            }
            rows.add(row);
        }
        return new PublishedTable(variables, json.getBoolean("nonnegative", true), rows);
    }

    private static PublishedTable.Row row(JsonValue value, String at) throws InputFault {
        if (!(value instanceof JsonObject cell)) {
            throw new InputFault(at + ": expected an object");
        }
        known(cell, CELL, at);
        if (!(cell.get("id") instanceof JsonString id)) {
            throw new InputFault(at + "/id: expected a text");
        }
        JsonValue published = cell.get("published");
        if (published != JsonValue.TRUE && published != JsonValue.FALSE) {
            throw new InputFault(at + "/published: expected true or false");
        }
        Double lower = number(cell, "lo", at);
        Double upper = number(cell, "hi", at);
        if (lower != null && upper != null && lower > upper) {
            throw new InputFault(at + ": lo " + lower + " is above hi " + upper);
        }
        return new PublishedTable.Row(
                id.getString(),
                texts(array(cell, "vars", at), at + "/vars"),
                lower,
                upper,
                published == JsonValue.TRUE);
    }

    static void known(JsonObject json, Set<String> keys, String at) throws InputFault {
        for (String key : json.keySet()) {
            if (!keys.contains(key)) {
                throw new InputFault(at + "/" + key + ": unknown key; known are " + keys);
            }
        }
    }

    static JsonArray array(JsonObject json, String key, String at) throws InputFault {
        if (json.get(key) instanceof JsonArray array) {
            return array;
        }
        throw new InputFault(at + "/" + key + ": expected a list");
    }

    private static List<String> texts(JsonArray array, String at) throws InputFault {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof JsonString text)) {
                throw new InputFault(at + "/" + i + ": expected a text");
            }
            texts.add(text.getString());
        }
        if (texts.isEmpty()) {
            throw new InputFault(at + ": is empty");
        }
        return texts;
    }

    private static @Nullable Double number(JsonObject cell, String key, String at) throws InputFault {
        JsonValue value = cell.get(key);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonNumber number) {
            return number.doubleValue();
        }
        throw new InputFault(at + "/" + key + ": expected a number or null");
    }
}
