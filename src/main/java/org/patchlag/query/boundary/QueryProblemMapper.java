package org.patchlag.query.boundary;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemDocument;
import org.patchlag.platform.ProblemType;
import org.patchlag.query.language.QueryException;

/** Turns a query that cannot be read into a problem document that points at the character. */
@Provider
public class QueryProblemMapper implements ExceptionMapper<QueryProblem> {
    @Override
    public Response toResponse(QueryProblem problem) {
        QueryException fault = problem.fault();
        String place = "At character " + fault.position() + ": " + fault.detail() + ".";
        JsonObject document = ProblemDocument.json(
                ProblemType.INVALID_QUERY, place, List.of(new FieldProblem("/" + problem.parameter(), fault.detail())));
        return Response.status(ProblemType.INVALID_QUERY.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(Json.createObjectBuilder(document)
                        .add("position", fault.position())
                        .add("expected", fault.expected())
                        .add("line", fault.line())
                        .add("caret", fault.caret())
                        .build()
                        .toString())
                .build();
    }
}
