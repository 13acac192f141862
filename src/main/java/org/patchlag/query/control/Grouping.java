package org.patchlag.query.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.language.Field;
import org.patchlag.query.language.FieldType;

/**
 * By what reports are counted: a field, of dates by a unit of time, of lengths by ranges.
 *
 * @param field the field
 * @param unit the unit of dates; null for other fields
 */
public record Grouping(Field field, @Nullable Unit unit) {
    /** The last days of the ranges of lengths: the days on which the benchmark's shares are given. */
    public static final List<Integer> USUAL_RANGES = List.of(14, 30, 60, 90, 180, 365);

    private static final int MOST_RANGES = 50;

    /** A unit of time. */
    public enum Unit {
        YEAR,
        QUARTER,
        MONTH,
        DAY;

        /** As in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Unit> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(unit -> unit.code().equals(code))
                    .findFirst();
        }
    }

    /** As in the API: {@code filed.quarter}. */
    public String text() {
        return field.name() + (unit == null ? "" : "." + unit.code());
    }

    /** For people. */
    public String label() {
        return field.label() + (unit == null ? "" : ", by " + unit.code());
    }

    /**
     * Reads one or two, with a comma.
     *
     * @throws org.patchlag.platform.ProblemException where it is neither
     */
    public static List<Grouping> parse(String text) {
        String[] parts = text.strip().split("\\s*,\\s*", -1);
        if (parts.length > 2) {
            throw Listing.wrong("/by", "Count by one field or by two");
        }
        List<Grouping> groupings = new ArrayList<>();
        for (String part : parts) {
            groupings.add(one(part));
        }
        return groupings;
    }

    /**
     * Reads the one field by which figures are given.
     *
     * @param compared whether there is another query to compare with
     * @throws org.patchlag.platform.ProblemException where it is not one, or the figures are compared
     */
    public static Grouping ofFigures(String text, boolean compared) {
        List<Grouping> groupings = parse(text);
        if (groupings.size() > 1 || compared) {
            throw Listing.wrong("/by", "Figures are given by one field, and without another query to compare with");
        }
        return groupings.get(0);
    }

    private static Grouping one(String text) {
        int dot = text.lastIndexOf('.');
        Optional<Unit> unit = dot < 0 ? Optional.empty() : Unit.ofCode(text.substring(dot + 1));
        Field field = Listing.field("/by", unit.isPresent() ? text.substring(0, dot) : text);
        if (field.type() == FieldType.WORDS) {
            throw Listing.wrong("/by", "Reports cannot be counted by running text");
        }
        if (unit.isPresent() && !field.type().dated()) {
            throw Listing.wrong("/by", field.name() + " is not a date: count by " + field.name());
        }
        return new Grouping(field, field.type().dated() ? unit.orElse(Unit.QUARTER) : null);
    }

    /**
     * Reads the last days of the ranges of lengths, ascending, with commas; none are the usual ones.
     *
     * @throws org.patchlag.platform.ProblemException where they are not ascending numbers of days
     */
    public static List<Integer> ranges(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL_RANGES;
        }
        List<Integer> days = new ArrayList<>();
        for (String part : text.strip().split("\\s*,\\s*", -1)) {
            boolean ascending =
                    part.matches("\\d{1,6}") && (days.isEmpty() || Integer.parseInt(part) > days.get(days.size() - 1));
            if (!ascending || days.size() == MOST_RANGES) {
                throw Listing.wrong(
                        "/ranges", "Write at most " + MOST_RANGES + " ascending numbers of days, such as 30,60,90");
            }
            days.add(Integer.parseInt(part));
        }
        return days;
    }
}
