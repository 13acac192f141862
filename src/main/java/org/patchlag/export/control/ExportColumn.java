package org.patchlag.export.control;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.language.Field;
import org.patchlag.query.language.FieldType;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Reading;

/**
 * A column of a table that is taken out. A field of a list is one; what a clock says is three: the words, and its two bounds
 * as numbers to reckon with.
 *
 * @param name as in the API
 * @param heading for people, with the unit
 * @param meaning what it says, for the dictionary
 * @param type what its cells hold
 * @param field which field of the list it is of
 * @param cell the cell made of that field's value: a text, number, day, true or false; null for what is not known or not given
 */
public record ExportColumn(
        String name,
        String heading,
        String meaning,
        Type type,
        int field,
        Function<@Nullable Object, @Nullable Object> cell) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** What the cells of a column hold. */
    public enum Type {
        /** Running text, or a name. */
        TEXT("string", 30),
        /** One of a few codes. */
        CODE("string", 20),
        /** A day where it is known to the day; else a text. */
        SPAN("string", 20),
        /** A day. */
        DAY("date", 13),
        /** A whole number. */
        NUMBER("integer", 13),
        /** True or false. */
        YES_NO("boolean", 13);

        private final String datatype;
        private final int width;

        Type(String datatype, int width) {
            this.datatype = datatype;
            this.width = width;
        }

        /** As CSV on the Web and XML Schema call it. */
        public String datatype() {
            return datatype;
        }

        /** How wide a column of it is, in characters. */
        public int width() {
            return width;
        }
    }

    /** The columns that a list's nth field is taken out as. */
    static List<ExportColumn> of(int number, Field field) {
        return DelayClock.ofCode(field.name())
                .map(clock -> ofClock(number, field, clock))
                .orElseGet(() -> List.of(new ExportColumn(
                        field.name(), field.label(), meaning(field), type(field), number, cell(field))));
    }

    private static List<ExportColumn> ofClock(int number, Field field, DelayClock clock) {
        return List.of(
                new ExportColumn(
                        field.name(),
                        clock.label(),
                        "What the clock says, in words",
                        Type.TEXT,
                        number,
                        value -> value instanceof Reading reading ? reading.inWords() : null),
                new ExportColumn(
                        field.name() + ".lower-days",
                        clock.label() + ": at least (days)",
                        "The clock's least length; for a case that has not stopped, through how many days it is known not to have",
                        Type.NUMBER,
                        number,
                        value -> value instanceof Reading reading ? reading.lowerDays() : null),
                new ExportColumn(
                        field.name() + ".upper-days",
                        clock.label() + ": at most (days)",
                        "The clock's greatest length; empty where it has not stopped",
                        Type.NUMBER,
                        number,
                        value -> value instanceof Reading reading ? reading.upperDays() : null));
    }

    private static String meaning(Field field) {
        return switch (field.type()) {
            case CODE -> "One of " + String.join(", ", field.codes());
            case SPAN -> "The date as it was said; or its first and last day, with a stroke between them";
            case NAME -> "A name; several with commas between them";
            case NUMBER, LENGTH -> "A whole number";
            case YES_NO -> "True or false";
            case DAY -> "A day";
            case WORDS -> "Running text";
        };
    }

    private static Type type(Field field) {
        return switch (field.type()) {
            case CODE -> Type.CODE;
            case SPAN -> Type.SPAN;
            case NAME, WORDS -> Type.TEXT;
            case NUMBER, LENGTH -> Type.NUMBER;
            case YES_NO -> Type.YES_NO;
            case DAY -> Type.DAY;
        };
    }

    private static Function<@Nullable Object, @Nullable Object> cell(Field field) {
        return field.type() == FieldType.SPAN ? value -> day(joined(value)) : ExportColumn::joined;
    }

    private static @Nullable Object joined(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : list.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return value;
    }

    private static @Nullable Object day(@Nullable Object value) {
        return value instanceof String text && DAY.matcher(text).matches() ? LocalDate.parse(text) : value;
    }
}
