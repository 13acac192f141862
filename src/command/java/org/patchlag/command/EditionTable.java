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
import org.patchlag.disclosure.AuditedLattice;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.Policy;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.PublishedTable;

/** Reads an edition as Patchlag serves it, and attacks each clock. Every complaint names the place as a JSON pointer. */
final class EditionTable {
    private EditionTable() {}

    /** The attacker's bounds on every suppressed cell of every clock, in the edition's order. */
    static List<PublishedTable.Bounds> bounds(JsonObject json) throws InputFault {
        List<PublishedTable.Bounds> bounds = new ArrayList<>();
        JsonArray clocks = CountTable.array(json, "clocks", "");
        Set<String> ids = new HashSet<>();
        Set<String> older = new HashSet<>();
        for (int i = 0; i < clocks.size(); i++) {
            String at = "/clocks/" + i;
            JsonObject clock = object(clocks.get(i), at);
            String code = text(clock, "clock", at);
            AuditedLattice lattice = new AuditedLattice();
            JsonArray cells = CountTable.array(clock, "cells", at);
            for (int j = 0; j < cells.size(); j++) {
                String place = at + "/cells/" + j;
                JsonObject cell = object(cells.get(j), place);
                String id = add(lattice, code, cell, ofThisDay(cell, json) ? form(cell, place) : null, place, ids);
                if (!ofThisDay(cell, json)) {
                    older.add(id);
                }
            }
            bounds(lattice).stream()
                    .filter(found -> !older.contains(found.id()))
                    .forEach(bounds::add);
        }
        return bounds;
    }

    // A cell that stayed as it was says nothing of this edition's reports: it is neither known nor attacked.
    private static boolean ofThisDay(JsonObject cell, JsonObject edition) {
        JsonValue day = cell.get("asOf");
        return day == null || day.equals(edition.getOrDefault("asOf", day));
    }

    // The attacker begins with the bolder supposition, that every report names a model of the catalogue and began in
    // one
    // of the half-years, and gives it up where the figures contradict it.
    private static List<PublishedTable.Bounds> bounds(AuditedLattice lattice) {
        try {
            return lattice.audit(Policy.PP_1, true).counts();
        } catch (IllegalStateException notComplete) {
            return lattice.audit(Policy.PP_1, false).counts();
        }
    }

    private static String add(
            AuditedLattice lattice,
            String clock,
            JsonObject cell,
            @Nullable PublicForm form,
            String at,
            Set<String> ids)
            throws InputFault {
        String kind = text(cell, "kind", at);
        String label = text(cell, "label", at);
        String key =
                switch (kind) {
                    case "ALL" -> "all";
                    case "TYPE" -> "type:" + label;
                    case "TYPE_HALF" -> "type:" + text(cell, "type", at) + "|half:" + half(cell, label);
                    case "COUNTRY" -> "country:" + label;
                    case "VENDOR" -> "vendor:" + label;
                    case "MODEL" -> "model:" + text(cell, "vendor", at) + "/" + label;
                    default ->
                        throw new InputFault(
                                at + "/kind: \"" + kind + "\" is none of ALL, TYPE, TYPE_HALF, COUNTRY, VENDOR, MODEL");
                };
        String id = clock + "/" + key;
        if (!ids.add(id)) {
            throw new InputFault(at + ": there is another cell \"" + id + "\"");
        }
        switch (kind) {
            case "ALL" -> lattice.all(id, form, 0);
            case "TYPE" -> lattice.type(id, label, form, 0);
            case "TYPE_HALF" -> lattice.typeHalf(id, text(cell, "type", at), form, 0);
            case "COUNTRY" -> lattice.country(id, form, 0);
            case "VENDOR" -> lattice.vendor(id, label, form, 0);
            default -> lattice.model(id, text(cell, "vendor", at), text(cell, "type", at), form, 0);
        }
        return id;
    }

    private static String half(JsonObject cell, String label) {
        return cell.get("half") instanceof JsonString half ? half.getString() : label;
    }

    private static @Nullable PublicForm form(JsonObject cell, String at) throws InputFault {
        JsonValue value = cell.get("form");
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        String place = at + "/form";
        JsonObject form = object(value, place);
        JsonArray grid = CountTable.array(form, "grid", place);
        List<PublicForm.GridPoint> points = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            points.add(point(object(grid.get(i), place + "/grid/" + i), place + "/grid/" + i));
        }
        return new PublicForm(
                level(text(form, "level", place), place),
                points,
                number(form, "reportsAtLeast", place),
                number(form, "groupsAtLeast", place));
    }

    private static Level level(String name, String at) throws InputFault {
        for (Level level : Level.values()) {
            if (level.name().equals(name)) {
                return level;
            }
        }
        throw new InputFault(at + "/level: \"" + name + "\" is none of G, V1, V2, V3");
    }

    private static PublicForm.GridPoint point(JsonObject point, String at) throws InputFault {
        int day = required(point, "day", at);
        if (!Level.G.days().contains(day)) {
            throw new InputFault(at + "/day: " + day + " is none of " + Level.G.days());
        }
        Integer share = number(point, "share", at);
        Integer shareUpTo = number(point, "shareUpTo", at);
        JsonValue atLeast = point.getOrDefault("atLeast", JsonValue.FALSE);
        if (atLeast != JsonValue.TRUE && atLeast != JsonValue.FALSE) {
            throw new InputFault(at + "/atLeast: expected true or false");
        }
        int lower = required(point, "lower", at);
        int upper = required(point, "upper", at);
        if (lower > upper) {
            throw new InputFault(at + ": lower " + lower + " is above upper " + upper);
        }
        return new PublicForm.GridPoint(day, share, shareUpTo, atLeast == JsonValue.TRUE, lower, upper);
    }

    private static JsonObject object(JsonValue value, String at) throws InputFault {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new InputFault(at + ": expected an object");
    }

    private static String text(JsonObject json, String key, String at) throws InputFault {
        if (json.get(key) instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString();
        }
        throw new InputFault(at + "/" + key + ": expected a text");
    }

    private static int required(JsonObject json, String key, String at) throws InputFault {
        Integer number = number(json, key, at);
        if (number == null) {
            throw new InputFault(at + "/" + key + ": is missing");
        }
        return number;
    }

    private static @Nullable Integer number(JsonObject json, String key, String at) throws InputFault {
        JsonValue value = json.get(key);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonNumber number && number.isIntegral() && number.doubleValue() >= 0) {
            return exact(number, key, at);
        }
        throw new InputFault(at + "/" + key + ": expected a whole number from 0");
    }

    private static int exact(JsonNumber number, String key, String at) throws InputFault {
        try {
            return number.intValueExact();
        } catch (ArithmeticException tooLarge) {
            throw new InputFault(at + "/" + key + ": " + number + " is too large");
        }
    }
}
