package org.patchlag.query.language;

import org.jspecify.annotations.Nullable;

/**
 * A question: which reports. Two queries that ask the same in the same way are equal, however they were spaced.
 *
 * @param condition what must be true of a report
 */
public record Query(Condition condition) {
    /** All reports. */
    public static final Query EVERYTHING = new Query(new Condition.Everything());

    /** How many characters a query may have. */
    public static final int LONGEST = 4000;

    /**
     * Reads a query; nothing, or blanks, is all reports.
     *
     * @throws QueryException where it cannot be read
     */
    public static Query parse(@Nullable String text, Vocabulary vocabulary) {
        return text == null || text.isBlank() ? EVERYTHING : new Query(new Parser(text, vocabulary).parse());
    }

    /** The query as text, which reads back as this query; empty for all reports. */
    public String text() {
        return Printer.print(condition);
    }

    /** Whether it asks for all reports. */
    public boolean isEverything() {
        return condition instanceof Condition.Everything;
    }

    /** What both ask for. */
    public Query and(Query other) {
        return new Query(condition.and(other.condition));
    }

    /** What this asks for and another does not. */
    public Query without(Query other) {
        return new Query(condition.and(new Condition.Not(other.condition)));
    }
}
