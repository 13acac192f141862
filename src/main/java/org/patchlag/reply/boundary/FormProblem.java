package org.patchlag.reply.boundary;

import java.io.Serializable;
import java.util.List;
import org.patchlag.platform.FieldProblem;

/** What is wrong with a form, and the field to go to. */
public final class FormProblem implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String message;
    private final String target;

    private FormProblem(String message, String target) {
        this.message = message;
        this.target = target;
    }

    /** What is wrong, of a form whose fields have the names of the pointers. */
    static List<FormProblem> of(String form, List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> new FormProblem(
                        problem.message(),
                        problem.pointer().isEmpty() ? "main" : form + ":" + field(problem.pointer())))
                .toList();
    }

    // A fact of the vendor's own is chosen in the same list as those of the hospital.
    private static String field(String pointer) {
        return pointer.equals("/kind") ? "position" : pointer.substring(1);
    }

    /** What to do. */
    public String getMessage() {
        return message;
    }

    /** The id of the field. */
    public String getTarget() {
        return target;
    }
}
