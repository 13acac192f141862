package org.patchlag.reporting.control;

import java.util.List;
import org.patchlag.platform.FieldProblem;

/** What came of filing a report; whoever files must tell these apart. */
public sealed interface FilingOutcome {

    /**
     * It is kept.
     *
     * @param reference the report's reference
     * @param revision the number of the revision kept
     * @param doubts what may be right but deserves a second look
     */
    record Filed(String reference, int revision, List<FieldProblem> doubts) implements FilingOutcome {}

    /**
     * Nothing was kept.
     *
     * @param problems what must be corrected
     */
    record Refused(List<FieldProblem> problems) implements FilingOutcome {}

    /**
     * The same request came before: this is what it created then.
     *
     * @param reference the report's reference
     */
    record FiledBefore(String reference) implements FilingOutcome {}
}
