package org.patchlag.platform;

/** All errors of the API, each an RFC 9457 problem type; the URI is documented in {@code docs/api.md}. */
public enum ProblemType {
    /** The body is not what the operation takes: not JSON, too large, of another media type. */
    MALFORMED_REQUEST(400, "The request cannot be read"),
    /** A query of the query language cannot be read; the place is named. */
    INVALID_QUERY(400, "The query cannot be read"),
    /** No valid sign-in or token came with the request. */
    NOT_SIGNED_IN(401, "Sign in first"),
    /** The account's role does not allow this. */
    NOT_ALLOWED(403, "Your role does not allow this"),
    /** There is no such thing, or it belongs to somebody else. */
    NOT_FOUND(404, "Not found"),
    /** The method is not one of those that the address takes. */
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    /** The answer is not made in the media type that the request asks for. */
    NOT_ACCEPTABLE(406, "The answer is not made in the form that was asked for"),
    /** Somebody else changed it in the meantime, or its state does not allow this any more. */
    CONFLICT(409, "This cannot be done in the present state"),
    /** The body is larger than is taken. */
    TOO_LARGE(413, "The request is too large"),
    /** The body is not JSON. */
    UNSUPPORTED_MEDIA_TYPE(415, "This address takes application/json"),
    /** Fields are wrong; each is named. */
    INVALID_FIELDS(422, "Some fields need correcting"),
    /** The same idempotency key came with another body. */
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used with another request"),
    /** Too many attempts. */
    TOO_MANY_REQUESTS(429, "Too many attempts; wait a little"),
    /** Ours, logged with the reference that the answer carries. */
    INTERNAL(500, "Something went wrong on our side"),
    /** The service is starting or its database cannot be reached. */
    UNAVAILABLE(503, "Not available just now; try again shortly");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The same words for every occurrence. */
    public String title() {
        return title;
    }

    /** The type's URI, relative to the site: {@code /problems/not-found}. */
    public String uri() {
        return "/problems/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The type for a status that a container or a library chose. */
    public static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL;
    }
}
