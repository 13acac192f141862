package org.patchlag.query.boundary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.patchlag.query.control.ReportFields;
import org.patchlag.query.language.Query;

/** The rows of the plain form that writes a query for those who do not want to: field, operator, value. */
final class QueryBuilder {
    /**
     * An operator of the form.
     *
     * @param code as in the address
     * @param label for people
     */
    public record Operator(String code, String label) {}

    static final List<Operator> OPERATORS = List.of(
            new Operator("is", "is"),
            new Operator("not", "is not"),
            new Operator("begins", "begins with"),
            new Operator("has", "contains"),
            new Operator("least", "is at least / from"),
            new Operator("most", "is at most / until"),
            new Operator("known", "is known"),
            new Operator("unknown", "is not known"));

    private QueryBuilder() {}

    /**
     * The conditions of the rows that are filled in, all of which must be true.
     *
     * @throws org.patchlag.query.language.QueryException where a row's value does not fit its field
     */
    static Query read(String[] fields, String[] operators, String[] values) {
        Query query = Query.EVERYTHING;
        for (int i = 0; i < fields.length && i < operators.length; i++) {
            String value = i < values.length ? values[i].strip() : "";
            Optional<String> row = row(fields[i].strip(), operators[i], value);
            if (row.isPresent()) {
                query = query.and(ReportFields.parse(row.get()));
            }
        }
        return query;
    }

    private static Optional<String> row(String field, String operator, String value) {
        boolean needsValue = !Arrays.asList("known", "unknown").contains(operator);
        if (field.isEmpty() || (needsValue && value.isEmpty())) {
            return Optional.empty();
        }
        String quoted = "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return Optional.of(
                switch (operator) {
                    case "not" -> "NOT " + field + ":" + quoted;
                    case "begins" -> field + ":" + quoted + "*";
                    case "has" -> field.equals("narrative") ? field + ":" + quoted : field + ":*" + quoted + "*";
                    case "least" -> field + ">=" + quoted;
                    case "most" -> field + "<=" + quoted;
                    case "known" -> "_exists_:" + field;
                    case "unknown" -> "_missing_:" + field;
                    default -> field + ":" + quoted;
                });
    }
}
