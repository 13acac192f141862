package org.patchlag.triage.boundary;

import java.util.ArrayList;
import java.util.Arrays;
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

    static String require(@Nullable String body) {
        if (body == null || body.isBlank()) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "Send a JSON object; see docs/api.md for its fields.");
        }
        return body;
    }

    /** The one text that the body holds; empty where it is left out. */
    static String text(@Nullable String body, String name) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields root = JsonFields.of(require(body), problems);
        String text = root.text(name);
        root.refuseOthers();
        JsonFields.refuse(problems);
        return text == null ? "" : text.strip();
    }

    static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(ifMatch.replaceAll("[\"\\sW/]", ""));
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "Send If-Match with the ETag that you have read.");
        }
    }

    static @Nullable IssueState issueState(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return Arrays.stream(IssueState.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_FIELDS,
                        "Nothing was looked for.",
                        List.of(new FieldProblem("/state", "Use open or closed, or leave it out"))));
    }
}
