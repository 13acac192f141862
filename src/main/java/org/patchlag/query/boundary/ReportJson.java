package org.patchlag.query.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.JsonText;
import org.patchlag.query.language.Field;
import org.patchlag.timeline.Reading;

/** Writes a report of a list as the API shows it, with typed values: in the list itself, and in files. */
public final class ReportJson {
    private ReportJson() {}

    /**
     * The report as an object with the columns' names.
     *
     * @param values as in {@link org.patchlag.query.control.ReportRow}
     */
    public static JsonObject of(List<Field> columns, List<@Nullable Object> values) {
        JsonObjectBuilder report = JsonText.object();
        for (int i = 0; i < columns.size(); i++) {
            JsonText.put(report, columns.get(i).name(), value(values.get(i)));
        }
        return report.build();
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return JsonText.texts(list.stream().map(String::valueOf).toList());
        }
        return value instanceof Reading reading ? reading(reading) : value;
    }

    private static JsonValue reading(Reading reading) {
        return JsonText.fields(
                "ending", code(reading.ending()),
                "endedBy", reading.endedBy() == null ? null : reading.endedBy().code(),
                "lowerDays", reading.lowerDays(),
                "upperDays", reading.upperDays(),
                "inWords", reading.inWords());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
