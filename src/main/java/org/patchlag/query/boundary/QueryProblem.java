package org.patchlag.query.boundary;

import org.jspecify.annotations.Nullable;
import org.patchlag.query.control.ReportFields;
import org.patchlag.query.language.Query;
import org.patchlag.query.language.QueryException;

/** A query in a request that cannot be read, with the name of its parameter. */
public final class QueryProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final QueryException fault;

    private QueryProblem(String parameter, QueryException fault) {
        super(fault.detail(), fault);
        this.parameter = parameter;
        this.fault = fault;
    }

    /**
     * Reads the query in a parameter.
     *
     * @throws QueryProblem where it cannot be read
     */
    public static Query parse(String parameter, @Nullable String text) {
        try {
            return ReportFields.parse(text);
        } catch (QueryException e) {
            throw new QueryProblem(parameter, e);
        }
    }

    String parameter() {
        return parameter;
    }

    QueryException fault() {
        return fault;
    }
}
