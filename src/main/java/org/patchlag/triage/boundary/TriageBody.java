package org.patchlag.triage.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.triage.entity.IssueState;

/** What comes with a request: its JSON, the version that it is about, a state. */
final class TriageBody {
    private TriageBody() {}

    /** The one text that the body holds; empty where it is left out. */
    static String text(@Nullable String body, String name) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields root = JsonFields.of(body, problems);
        String text = root.text(name);
        root.refuseOthers();
        JsonFields.refuse(problems);
        return text == null ? "" : text.strip();
    }

    static @Nullable IssueState issueState(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return IssueState.ofCode(code)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_FIELDS,
                        "Nothing was looked for.",
                        List.of(new FieldProblem("/state", "Use open or closed, or leave it out"))));
    }
}
