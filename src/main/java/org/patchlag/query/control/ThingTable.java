package org.patchlag.query.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.patchlag.query.language.Field;
import org.patchlag.query.language.FieldType;
import org.patchlag.query.language.Thing;
import org.patchlag.query.language.Vocabulary;
import org.patchlag.timeline.Asserter;
import org.patchlag.timeline.EventKind;

/**
 * Things of which a report has several, and the table that keeps them.
 *
 * @param thing the thing
 * @param table its table
 * @param ofRevision whether it belongs to a version of the report and not to the report as a whole
 * @param places where its fields are found
 */
record ThingTable(Thing thing, String table, boolean ofRevision, Map<String, Place> places) {
    private static final List<String> DECISIONS =
            List.of("submitted", "accepted", "returned", "rejected", "withdrawn", "merged");

    static final List<ThingTable> ALL = List.of(
            new Builder()
                    .codes("kind", "Event", Stored.codes(EventKind.values()))
                    .add("date", "Date", FieldType.SPAN, new Place.Span("thing.earliest", "thing.latest", List.of()))
                    .codes("asserter", "Said by", Stored.codes(Asserter.values()))
                    .text("note", "Note", "note")
                    .build("event", "event", "report_event", true),
            new Builder()
                    .codes("decision", "Decision", DECISIONS)
                    .text("by", "Decided by", "decided_by_name")
                    .add("on", "Decided on", FieldType.DAY, column("decided_at", Stored.INSTANT))
                    .text("message", "Message", "message")
                    .build("decision", "decision", "report_decision", false));

    static ThingTable of(Thing thing) {
        return ALL.stream()
                .filter(table -> table.thing.name().equals(thing.name()))
                .findFirst()
                .orElseThrow();
    }

    Place placeOf(Field field) {
        return Objects.requireNonNull(places.get(field.name()));
    }

    private static Place column(String column, Stored stored) {
        return new Place.Column("thing." + column, stored, List.of());
    }

    private static final class Builder {
        private final Map<String, Place> places = new LinkedHashMap<>();
        private final ArrayList<Field> fields = new ArrayList<>();

        Builder codes(String name, String label, List<String> codes) {
            fields.add(new Field(name, label, FieldType.CODE, codes));
            places.put(name, column(name, Stored.ENUM));
            return this;
        }

        Builder text(String name, String label, String column) {
            return add(name, label, FieldType.NAME, column(column, Stored.TEXT));
        }

        Builder add(String name, String label, FieldType type, Place place) {
            fields.add(new Field(name, label, type));
            places.put(name, place);
            return this;
        }

        ThingTable build(String name, String label, String table, boolean ofRevision) {
            return new ThingTable(new Thing(name, label, new Vocabulary(fields, List.of())), table, ofRevision, places);
        }
    }
}
