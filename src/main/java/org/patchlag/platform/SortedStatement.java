package org.patchlag.platform;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement for a long list that is read in stretches by the value of the last line before, so that the thousandth line
 * costs no more than the first. It selects from lines that have an {@code id}.
 *
 * @param select the statement of all lines, without an order
 * @param condition which of them are wanted; each is called {@code line}
 * @param keys what each column is sorted by, by the columns' codes
 */
public record SortedStatement(String select, String condition, Map<String, Key> keys) {
    /**
     * What a column is sorted by.
     *
     * @param sql an expression that is never null; a line is called {@code line}
     * @param type its type in the database
     */
    public record Key(String sql, String type) {
        /** A name or other text, by its letters without regard to capitals. */
        public static Key text(String column) {
            return new Key("lower(line." + column + ")", "text");
        }

        /** A moment. */
        public static Key moment(String column) {
            return new Key("line." + column, "timestamptz");
        }

        /** A number. */
        public static Key number(String column) {
            return new Key("line." + column, "bigint");
        }
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
        Key key = keys.get(sort.column());
        if (key == null) {
            throw new IllegalArgumentException("not sorted by " + sort.column());
        }
        boolean down = sort.descending() != (from != null && from.backward());
        String direction = down ? " desc" : " asc";
        String beyond = from == null
                ? ""
                : " and (" + key.sql() + ", line.id) " + (down ? "<" : ">") + " (cast(:placeKey as " + key.type()
                        + "), cast(:placeId as uuid))";
        return "select line.*, (" + key.sql() + ")::text as sort_key from (" + select + ") line where (" + condition
                + ")" + beyond + " order by " + key.sql() + direction + ", line.id" + direction + " limit :most";
    }
}
