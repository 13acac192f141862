package org.patchlag.triage.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.boundary.ReportPart;
import org.patchlag.reporting.control.MergeService;
import org.patchlag.triage.control.AssignmentService;
import org.patchlag.triage.control.Colleague;
import org.patchlag.triage.control.InboxService;
import org.patchlag.triage.control.IssueLine;
import org.patchlag.triage.control.IssueLinkService;
import org.patchlag.triage.control.IssueListService;
import org.patchlag.triage.control.LikeReport;

/** What a regulator sees beside the report of a report's page: who looks after it, its issue, reports like it. */
@Named("besidePage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class BesidePage extends ReportPart {
    private static final long serialVersionUID = 1L;

    @Inject
    private InboxService inbox;

    @Inject
    private AssignmentService assignments;

    @Inject
    private IssueListService issueLists;

    @Inject
    private IssueLinkService links;

    @Inject
    private MergeService merging;

    private transient @Nullable List<LikeReport> like;
    private @Nullable String assignee;
    private @Nullable String issue;
    private @Nullable String into;
    private @Nullable String reason;

    /** The reports most like it. */
    public List<LikeReport> getLike() {
        List<LikeReport> known = like;
        if (known == null) {
            known = inbox.like(reference());
            like = known;
        }
        return known;
    }

    /** Those among them into which it could be merged. */
    public List<LikeReport> getSameGroup() {
        return getLike().stream().filter(LikeReport::sameGroup).toList();
    }

    /** Who looks after it; null for nobody. */
    public @Nullable Colleague getHeldBy() {
        return assignments.assigneeOf(reference());
    }

    /** The curators into whose care it can be given. */
    public List<Colleague> getCurators() {
        return assignments.curators();
    }

    /** The reference of the vendor issue that it is of; null for none. */
    public @Nullable String getIssueOf() {
        return links.issueOf(reference());
    }

    /** The vendor issues to which it can be linked. */
    public List<IssueLine> getIssues() {
        return issueLists.offered();
    }

    /** Gives it into somebody's care. */
    public @Nullable String assign() {
        return attempt(() -> assignments.assign(reference(), assignee));
    }

    /** Links it to a vendor issue. */
    public @Nullable String link() {
        return attempt(() -> links.link(Objects.requireNonNullElse(issue, ""), reference()));
    }

    /** Merges it into another of its group. */
    public @Nullable String merge() {
        return attempt(() -> merging.merge(reference(), page().getVersion(), into, reason));
    }

    /** Takes it out again. */
    public @Nullable String separate() {
        return attempt(() -> merging.separate(reference(), page().getVersion()));
    }

    /** Into whose care it is to be given. */
    public @Nullable String getAssignee() {
        if (assignee == null) {
            Colleague held = getHeldBy();
            assignee = held == null ? "" : held.email();
        }
        return assignee;
    }

    /** Takes into whose care it is to be given. */
    public void setAssignee(@Nullable String assignee) {
        this.assignee = assignee == null ? "" : assignee;
    }

    /** The vendor issue chosen. */
    public @Nullable String getIssue() {
        return issue;
    }

    /** Takes the vendor issue chosen. */
    public void setIssue(@Nullable String issue) {
        this.issue = issue;
    }

    /** The report into which it is to be merged. */
    public @Nullable String getInto() {
        return into;
    }

    /** Takes the report into which it is to be merged. */
    public void setInto(@Nullable String into) {
        this.into = into;
    }

    /** Why the two are one case. */
    public @Nullable String getReason() {
        return reason;
    }

    /** Takes why the two are one case. */
    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
