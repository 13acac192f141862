package org.patchlag.platform;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A statement for a long list that is read in stretches by the value of the last line before, so that the thousandth line
 * costs no more than the first. It selects from lines that have an {@code id}.
 *
 * @param name what the list is called; a place in it is none in any other
 * @param select the statement of all lines, without an order
 * @param condition which of them are wanted; each is called {@code line}
 * @param keys what each column is sorted by, by the columns' codes
 */
public record SortedStatement(String name, String select, String condition, Map<String, Key> keys) {
    /**
     * What a column is sorted by.
     *
     * @param sql an expression that is never null; a line is called {@code line}
     * @param type what kind of value it is
     */
    public record Key(String sql, Type type) {
        /** A name or other text, by its letters without regard to capitals. */
        public static Key text(String column) {
            return new Key("lower(line." + column + ")", Type.TEXT);
        }

        /** A moment. */
        public static Key moment(String column) {
            return new Key("line." + column, Type.MOMENT);
        }

        /** A number. */
        public static Key number(String column) {
            return new Key("line." + column, Type.NUMBER);
        }
    }

    /** A kind of value: what the database calls it, and which texts it takes for one. */
    public enum Type {
        TEXT("text") {
            @Override
            boolean takes(String text) {
                return text.indexOf('\0') < 0;
            }
        },
        NUMBER("bigint") {
            @Override
            boolean takes(String text) {
                return text.matches("-?\\d{1,18}");
            }
        },
        MOMENT("timestamptz") {
            @Override
            boolean takes(String text) {
                try {
                    return text.equals("infinity") || isWithin(OffsetDateTime.parse(text, AS_WRITTEN));
                } catch (DateTimeParseException none) {
                    return false;
                }
            }
        };

        private static final int LAST_YEAR = 9999;
        private static final int MOST_HOURS_OFF = 15;
        // As the database writes a moment as text.
        private static final DateTimeFormatter AS_WRITTEN = new DateTimeFormatterBuilder()
                .appendPattern("uuuu-MM-dd HH:mm:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
                .appendOffset("+HH:mm", "+00")
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        abstract boolean takes(String text);

        private static boolean isWithin(OffsetDateTime moment) {
            return moment.getYear() > 0
                    && moment.getYear() <= LAST_YEAR
                    && Math.abs(moment.getOffset().getTotalSeconds()) <= TimeUnit.HOURS.toSeconds(MOST_HOURS_OFF);
        }
    }

    /** What a place in it belongs to: this list, what of it is wanted, and its order. */
    public String of(String filter, ListSort sort) {
        return name + " " + filter + " " + sort.text();
    }

    /**
     * Reads a place; null for the beginning.
     *
     * @param cursor as text; null or blank for the beginning
     * @param filter what of the list is wanted
     * @throws ProblemException where it is none of this list, filter and order
     */
    public @Nullable ListPlace place(@Nullable String cursor, String filter, ListSort sort) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        ListPlace place = ListPlace.parse(cursor, of(filter, sort));
        if (!key(sort).type().takes(place.key())) {
            throw ListPlace.refused();
        }
        return place;
    }

    private Key key(ListSort sort) {
        Key key = keys.get(sort.column());
        if (key == null) {
            throw new IllegalArgumentException("not sorted by " + sort.column());
        }
        return key;
    }

    /** The codes of the columns by which it can be sorted. */
    public Set<String> columns() {
        return keys.keySet();
    }

    /**
     * The statement of a stretch. It takes {@code :most}, and {@code :placeKey} and {@code :placeId} where it goes on from a
     * place; beside the lines' own columns it has {@code sort_key}, which with {@code id} is a line's place.
     *
     * @param from from where on; null for the beginning
     */
    public String sql(ListSort sort, @Nullable ListPlace from) {
        Key key = key(sort);
        boolean down = sort.descending() != (from != null && from.backward());
        String direction = down ? " desc" : " asc";
        String beyond = from == null
                ? ""
                : " and (" + key.sql() + ", line.id) " + (down ? "<" : ">") + " (cast(:placeKey as " + key.type().sql
                        + "), cast(:placeId as uuid))";
        return "select line.*, (" + key.sql() + ")::text as sort_key from (" + select + ") line where (" + condition
                + ")" + beyond + " order by " + key.sql() + direction + ", line.id" + direction + " limit :most";
    }
}
