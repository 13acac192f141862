package org.patchlag.query.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.query.language.Field;
import org.patchlag.query.language.Query;

/**
 * What list is asked for.
 *
 * @param query which reports
 * @param version in which version
 * @param columns which columns
 * @param sort by which column, and which way
 * @param limit how many reports at once, 1 to {@value #MOST}
 */
public record Listing(Query query, Version version, List<Field> columns, Sort sort, int limit) {
    /** How many reports can be had at once. */
    public static final int MOST = 1000;

    private static final int MOST_COLUMNS = 30;

    /** The columns of those who choose none. */
    public static final List<String> USUAL_COLUMNS =
            List.of("reference", "state", "hospital", "vendor", "model", "threat", "time-to-patch", "filed");

    /** Keeps its own list. */
    public Listing {
        columns = List.copyOf(columns);
    }

    /**
     * An order.
     *
     * @param field by which field
     * @param descending whether the greatest come first; what has no value comes last either way
     */
    public record Sort(Field field, boolean descending) {
        /** As in the API: {@code filed:desc}. */
        public String text() {
            return field.name() + (descending ? ":desc" : ":asc");
        }
    }

    /**
     * Reads the columns, with commas; none are the usual ones.
     *
     * @throws ProblemException where there is no such field
     */
    public static List<Field> columns(@Nullable String text) {
        List<String> names = text == null || text.isBlank()
                ? USUAL_COLUMNS
                : Arrays.asList(text.strip().split("\\s*,\\s*", -1));
        if (names.size() > MOST_COLUMNS) {
            throw wrong("/fields", "Choose at most " + MOST_COLUMNS + " columns");
        }
        List<Field> fields = new ArrayList<>();
        names.forEach(name -> fields.add(field("/fields", name)));
        return fields.stream().distinct().toList();
    }

    /**
     * Reads an order; none is the latest filed first.
     *
     * @throws ProblemException where it is none
     */
    public static Sort sort(@Nullable String text) {
        String[] parts = text == null || text.isBlank()
                ? new String[] {"filed", "desc"}
                : text.strip().split(":", 2);
        Field field = field("/sort", parts[0]);
        if (!sortable(field)) {
            throw wrong("/sort", "Reports cannot be sorted by " + field.name() + ": they may have several");
        }
        boolean descending = parts.length == 2 && parts[1].equals("desc");
        if (parts.length == 2 && !descending && !parts[1].equals("asc")) {
            throw wrong("/sort", "Write " + field.name() + ":asc or " + field.name() + ":desc");
        }
        return new Sort(field, descending);
    }

    /** Whether a list can be sorted by a field. */
    public static boolean sortable(Field field) {
        return SqlOrder.expression(field).isPresent();
    }

    /**
     * Reads how many at once.
     *
     * @throws ProblemException where it is not between 1 and {@value #MOST}
     */
    public static int limit(@Nullable String text, int usual) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > MOST) {
            throw wrong("/limit", "Write a number from 1 to " + MOST + "; what is further on is reached by the cursor");
        }
        return Integer.parseInt(text);
    }

    /**
     * Reads which version is looked at; none is the submitted one.
     *
     * @throws ProblemException where there is no such version
     */
    public static Version version(@Nullable String code) {
        return code == null || code.isBlank()
                ? Version.SUBMITTED
                : Version.ofCode(code).orElseThrow(() -> wrong("/version", "Write submitted or accepted"));
    }

    /** The field of this name, or the problem that there is none. */
    static Field field(String pointer, String name) {
        return ReportFields.VOCABULARY
                .field(name)
                .orElseThrow(() -> wrong(
                        pointer,
                        "There is no field \"" + name + "\""
                                + ReportFields.VOCABULARY
                                        .nearest(name)
                                        .map(known -> "; did you mean " + known + "?")
                                        .orElse("")));
    }

    static ProblemException wrong(String pointer, String message) {
        return new ProblemException(ProblemType.INVALID_FIELDS, message, List.of(new FieldProblem(pointer, message)));
    }
}
