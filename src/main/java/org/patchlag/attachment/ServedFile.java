package org.patchlag.attachment;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;

/**
 * A file as it is given out: to be saved and not shown, and if it is shown all the same, then as something that may load,
 * run and send nothing. That its type is not guessed is said with every answer of the portal.
 *
 * @param name its name
 * @param kind what it is
 * @param content its bytes; null where nothing is kept of it
 * @param state what the virus scanner said
 */
@SuppressWarnings("ArrayRecordComponent") // it is handed on, never compared
public record ServedFile(String name, FileKind kind, byte @Nullable [] content, FileState state) {
    private static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private Map<String, String> headers() {
        return Map.of(
                "Content-Disposition",
                FileName.disposition(name),
                "Content-Security-Policy",
                POLICY,
                "Cross-Origin-Resource-Policy",
                "same-origin",
                "Cache-Control",
                "no-store");
    }

    private byte[] opened() {
        if (!state.open()) {
            throw new ProblemException(ProblemType.CONFLICT, "This file is not given out: " + state.label() + ".");
        }
        return Objects.requireNonNull(content);
    }

    /**
     * The answer of the API.
     *
     * @throws ProblemException where it is not given out
     */
    public Response response() {
        Response.ResponseBuilder answer = Response.ok(opened(), kind.mediaType());
        headers().forEach(answer::header);
        return answer.build();
    }

    /**
     * Writes it to a browser.
     *
     * @throws ProblemException where it is not given out
     */
    public void send(HttpServletResponse response) throws IOException {
        byte[] bytes = opened();
        response.setContentType(kind.mediaType());
        headers().forEach(response::setHeader);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
