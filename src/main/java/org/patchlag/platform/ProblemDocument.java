package org.patchlag.platform;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An RFC 9457 problem document. */
public final class ProblemDocument {
    /** Its media type. */
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private ProblemDocument() {}

    /** The document as JSON. */
    public static JsonObject json(ProblemType type, String detail, List<FieldProblem> errors) {
        JsonObjectBuilder document = JsonText.object()
                .add("type", type.uri())
                .add("title", type.title())
                .add("status", type.status())
                .add("detail", detail);
        if (!errors.isEmpty()) {
            JsonArrayBuilder list = JsonText.list();
            errors.forEach(error ->
                    list.add(JsonText.object().add("pointer", error.pointer()).add("detail", error.message())));
            document.add("errors", list);
        }
        return document.build();
    }

    /** The document as a servlet's or filter's answer. */
    public static void write(HttpServletResponse response, ProblemType type, String detail, List<FieldProblem> errors)
            throws IOException {
        response.setStatus(type.status());
        response.setContentType(MEDIA_TYPE.toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json(type, detail, errors).toString());
    }

    /** The document as an HTTP answer. */
    public static Response response(ProblemType type, String detail, List<FieldProblem> errors) {
        Response.ResponseBuilder response = Response.status(type.status())
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(json(type, detail, errors).toString());
        if (type == ProblemType.NOT_SIGNED_IN) {
            response.header("WWW-Authenticate", "Bearer realm=\"Patchlag\"");
        }
        return response.build();
    }
}
