package org.patchlag.query.entity;

import java.io.Serializable;

/**
 * A query and how its answer is looked at, in the texts of the API; an empty text is what is usual. They are kept as they
 * were written: a field may leave the language, and the question must then be able to say so.
 *
 * @param view the way to look at the answer
 * @param query which reports; empty for all
 * @param version {@code submitted} or {@code accepted}: which version of each report
 * @param fields the columns of a list, with commas
 * @param sort the order of a list
 * @param by by what is counted, with a comma; or the field of whose values the figures are
 * @param ranges the last days of the ranges of durations that are counted, with commas
 * @param clock the clock of the figures
 * @param against the query that the figures are compared with
 */
public record Question(
        View view,
        String query,
        String version,
        String fields,
        String sort,
        String by,
        String ranges,
        String clock,
        String against)
        implements Serializable {

    /** Whether both ask for the same reports, however these are looked at. */
    public boolean asksForTheSame(Question other) {
        return query.equals(other.query) && version.equals(other.version);
    }
}
