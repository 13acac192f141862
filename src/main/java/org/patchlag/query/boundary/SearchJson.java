package org.patchlag.query.boundary;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.control.Counts;
import org.patchlag.query.control.DrillDown;
import org.patchlag.query.control.Grouping;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.ReportFields;
import org.patchlag.query.control.ReportRow;
import org.patchlag.query.control.ReportSlice;
import org.patchlag.query.control.Version;
import org.patchlag.query.language.Field;
import org.patchlag.query.language.Query;

/** Writes lists, counts and the fields as the API shows them. */
final class SearchJson {
    private SearchJson() {}

    /** What was asked, as it was understood. */
    static JsonObjectBuilder asked(Query query, Version version) {
        return Json.createObjectBuilder().add("query", query.text()).add("version", version.code());
    }

    static JsonObject list(Listing listing, ReportSlice slice) {
        JsonArrayBuilder reports = Json.createArrayBuilder();
        for (ReportRow row : slice.rows()) {
            reports.add(ReportJson.of(listing.columns(), row.values()));
        }
        return asked(listing.query(), listing.version())
                .add("sort", listing.sort().text())
                .add("reports", reports)
                .add("previous", text(slice.previous().orElse(null)))
                .add("next", text(slice.next().orElse(null)))
                .build();
    }

    static void addCounts(JsonObjectBuilder json, Query query, List<Grouping> by, Counts counts) {
        JsonArrayBuilder names = Json.createArrayBuilder();
        by.forEach(grouping -> names.add(grouping.text()));
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (Counts.Row row : counts.rows()) {
            JsonArrayBuilder values = Json.createArrayBuilder();
            row.values().forEach(value -> values.add(text(value)));
            rows.add(Json.createObjectBuilder()
                    .add("values", values)
                    .add("reports", row.reports())
                    .add(
                            "query",
                            text(DrillDown.of(query, by, row).map(Query::text).orElse(null))));
        }
        json.add("by", names).add("reports", counts.reports()).add("rows", rows).add("further", counts.further());
    }

    static JsonObject vocabulary() {
        JsonArrayBuilder things = Json.createArrayBuilder();
        ReportFields.VOCABULARY
                .things()
                .forEach(thing -> things.add(Json.createObjectBuilder()
                        .add("name", thing.name())
                        .add("fields", fields(thing.vocabulary().fields()))));
        return Json.createObjectBuilder()
                .add("fields", fields(ReportFields.VOCABULARY.fields()))
                .add("things", things)
                .build();
    }

    private static JsonArrayBuilder fields(Collection<Field> fields) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Field field : fields) {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("name", field.name())
                    .add("label", field.label())
                    .add("type", field.type().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (!field.codes().isEmpty()) {
                json.add("codes", Json.createArrayBuilder(field.codes()));
            }
            array.add(json);
        }
        return array;
    }

    private static JsonValue text(@Nullable String text) {
        return text == null ? JsonValue.NULL : Json.createValue(text);
    }

    static JsonValue number(@Nullable Number number) {
        return number == null
                ? JsonValue.NULL
                : number instanceof Integer whole ? Json.createValue(whole) : Json.createValue(number.doubleValue());
    }
}
