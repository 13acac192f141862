package org.patchlag.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns whatever goes wrong in the API into a problem document; what is ours to mend is logged with a reference. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        ProblemException problem = problemWithin(thrown);
        if (problem != null) {
            return ProblemDocument.response(problem.type(), problem.detail(), problem.errors());
        }
        if (thrown instanceof WebApplicationException web) {
            ProblemType type = ProblemType.ofStatus(web.getResponse().getStatus());
            if (type != ProblemType.INTERNAL) {
                return ProblemDocument.response(type, detailOf(type), List.of());
            }
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, thrown, () -> "Problem " + reference);
        return ProblemDocument.response(
                ProblemType.INTERNAL,
                "Nothing was changed. Try again; if it happens again, quote the reference " + reference + ".",
                List.of());
    }

    // A problem thrown inside a transaction arrives wrapped by the container.
    private static @Nullable ProblemException problemWithin(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        return null;
    }

    private static String detailOf(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "See docs/api.md for the methods that each address takes.";
            case NOT_ACCEPTABLE -> "Send Accept: application/json, or leave it out; see docs/api.md for other forms.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the body with Content-Type: application/json.";
            default -> type.title() + ".";
        };
    }
}
