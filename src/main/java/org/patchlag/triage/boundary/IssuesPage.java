package org.patchlag.triage.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.triage.control.IssueLine;
import org.patchlag.triage.control.IssueService;

/** The vendor issues of a regulator. */
@Named("issuesPage")
@RequestScoped
public class IssuesPage {
    @Inject
    private IssueService issues;

    private @Nullable List<IssueLine> lines;

    /** All of them, the last changed first. */
    public List<IssueLine> getLines() {
        List<IssueLine> known = lines == null ? issues.list(null) : lines;
        lines = known;
        return known;
    }
}
