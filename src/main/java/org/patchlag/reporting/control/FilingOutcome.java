package org.patchlag.reporting.control;

import java.util.List;
import org.patchlag.platform.FieldProblem;

/** What came of filing a report; whoever files must tell these apart. */
public sealed interface FilingOutcome {

    /**
     * It is kept.
     *
     * @param report the report as it now is
     * @param doubts what may be right but deserves a second look
     */
    record Filed(ReportView report, List<FieldProblem> doubts) implements FilingOutcome {
        /** The report's reference. */
        public String reference() {
            return report.reference();
        }
    }

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
