package org.patchlag.platform;

import java.util.List;

/** An operation that cannot be done, in words for the user; never a stack trace. It rolls the transaction back. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final String detail;
    private final transient List<FieldProblem> errors;

    /** A problem of this type with what is special about this occurrence. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** A problem with the fields that are wrong. */
    public ProblemException(ProblemType type, String detail, List<FieldProblem> errors) {
        super(detail);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    /** What kind of problem. */
    public ProblemType type() {
        return type;
    }

    /** What is special about this occurrence and what to do. */
    public String detail() {
        return detail;
    }

    /** The fields that are wrong, empty where no field is. */
    public List<FieldProblem> errors() {
        return errors;
    }

    /** What a page says of it in one sentence: of the first field that is wrong, else of the whole. */
    public String inOneSentence() {
        return errors.isEmpty() ? detail : errors.get(0).message();
    }

    /** There is no such thing, or it belongs to somebody else: the two look alike on purpose. */
    public static ProblemException notFound(String what) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such " + what + ", or it is not yours to see.");
    }
}
