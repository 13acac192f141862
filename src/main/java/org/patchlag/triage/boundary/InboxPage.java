package org.patchlag.triage.boundary;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.triage.control.AssignmentService;
import org.patchlag.triage.control.Batch;
import org.patchlag.triage.control.BatchActions;
import org.patchlag.triage.control.Colleague;
import org.patchlag.triage.control.InboxColumn;
import org.patchlag.triage.control.InboxFilter;
import org.patchlag.triage.control.InboxLayout;
import org.patchlag.triage.control.InboxLayoutService;
import org.patchlag.triage.control.InboxLine;
import org.patchlag.triage.control.InboxService;
import org.patchlag.triage.control.InboxSlice;
import org.patchlag.triage.control.IssueLine;
import org.patchlag.triage.control.IssueListService;
import org.patchlag.triage.entity.BatchAction;

/** The reports that wait for a curator, and one thing done to those that are chosen. */
@Named("inboxPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class InboxPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "/triage/inbox?faces-redirect=true";

    @Inject
    private InboxService inbox;

    @Inject
    private InboxLayoutService layouts;

    @Inject
    private IssueListService issueLists;

    @Inject
    private AssignmentService assignments;

    @Inject
    private BatchActions actions;

    private transient @Nullable InboxSlice slice;
    private transient @Nullable InboxLayout layout;
    private transient @Nullable Batch batch;
    private @Nullable String show;
    private @Nullable String cursor;
    private @Nullable String choose;
    private @Nullable String batchId;
    private @Nullable String message;
    private @Nullable String assignee;
    private @Nullable String issue;
    private @Nullable String error;

    private InboxSlice slice() {
        InboxSlice known = slice;
        if (known == null) {
            try {
                known = inbox.find(InboxFilter.ofCode(show), cursor, layout().pageSize());
            } catch (ProblemException unknown) {
                known = inbox.find(InboxFilter.ALL, null, layout().pageSize());
            }
            slice = known;
        }
        return known;
    }

    /** The reports of this stretch. */
    public List<InboxLine> getLines() {
        return slice().lines();
    }

    private InboxLayout layout() {
        InboxLayout known = layout;
        if (known == null) {
            known = layouts.get();
            layout = known;
        }
        return known;
    }

    /** The columns after the reference, as the reader wants them. */
    public List<InboxColumn> getColumns() {
        return layout().columns();
    }

    /** What a line says in a column; empty for nothing. */
    public @Nullable String text(InboxLine line, InboxColumn column) {
        return switch (column) {
            case HOSPITAL -> line.hospital();
            case DEVICE -> line.device();
            case TIME_TO_PATCH -> line.timeToPatch();
            case WAITING -> inbox.age(line) + (inbox.age(line) == 1 ? " day" : " days");
            case ASSIGNEE -> line.assignee();
            case QUESTION -> line.questions();
            case ISSUE -> line.issue();
            case STATE -> line.state().label();
        };
    }

    /** The filters. */
    public List<InboxFilter> getFilters() {
        return List.of(InboxFilter.values());
    }

    /** How many reports a filter has. */
    public long count(InboxFilter filter) {
        return slice().counts().of(filter);
    }

    /** Whether a filter is the present one. */
    public boolean isShown(InboxFilter filter) {
        return filter.code().equals(getShow());
    }

    /** Where the stretch after this one begins, for an address; empty at the end. */
    public String getNext() {
        return slice().next().map(InboxPage::forAddress).orElse("");
    }

    /** Where this stretch begins, for an address; empty at the beginning. */
    public String getHere() {
        return cursor == null ? "" : forAddress(cursor);
    }

    private static String forAddress(String place) {
        return URLEncoder.encode(place, StandardCharsets.UTF_8);
    }

    /** The curators to whom reports can be given. */
    public List<Colleague> getCurators() {
        return assignments.curators();
    }

    /** The vendor issues to which reports can be linked, the last changed first; to older ones on their own pages. */
    public List<IssueLine> getIssues() {
        return issueLists.offered();
    }

    /** Accepts what is chosen. */
    public @Nullable String accept() {
        return act(BatchAction.ACCEPT, null);
    }

    /** Returns what is chosen, all for the same reason. */
    public @Nullable String giveBack() {
        return act(BatchAction.RETURN, message);
    }

    /** Gives what is chosen into somebody's care. */
    public @Nullable String assign() {
        return act(BatchAction.ASSIGN, assignee);
    }

    /** Links what is chosen to a vendor issue. */
    public @Nullable String link() {
        return act(BatchAction.LINK, issue);
    }

    /** Leads to a new vendor issue of what is chosen. */
    public @Nullable String begin() {
        List<String> chosen = chosen();
        if (chosen.isEmpty()) {
            error = "Choose the reports of the new vendor issue";
            return null;
        }
        return "/triage/issue?faces-redirect=true&reports=" + String.join(",", chosen);
    }

    private @Nullable String act(BatchAction action, @Nullable String detail) {
        try {
            return ADDRESS + "&show=" + getShow() + "&batch="
                    + actions.act(action, detail, chosen()).id();
        } catch (ProblemException e) {
            error = e.inOneSentence();
            return null;
        }
    }

    private static List<String> chosen() {
        String[] chosen = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("chosen");
        return chosen == null ? List.of() : List.of(chosen);
    }

    /** Undoes what was done; the page then says what of it could not be undone. */
    public @Nullable String undo() {
        Batch known = getBatch();
        if (known != null) {
            batch = actions.undo(known.id());
            slice = null;
        }
        return null;
    }

    /** What was just done; null where nothing was. */
    public @Nullable Batch getBatch() {
        if (batch == null && batchId != null) {
            try {
                batch = actions.get(UUID.fromString(batchId));
            } catch (ProblemException | IllegalArgumentException notThere) {
                return null;
            }
        }
        return batch;
    }

    /** Whether all reports are chosen to begin with. */
    public boolean isAllChosen() {
        return "all".equals(choose);
    }

    /** What could not be done. */
    public @Nullable String getError() {
        return error;
    }

    /** The present filter's code. */
    public String getShow() {
        try {
            return InboxFilter.ofCode(show).code();
        } catch (ProblemException unknown) {
            return InboxFilter.ALL.code();
        }
    }

    /** Takes the filter's code. */
    public void setShow(@Nullable String show) {
        this.show = show;
    }

    /** Where this stretch begins. */
    public @Nullable String getCursor() {
        return cursor;
    }

    /** Takes where this stretch begins. */
    public void setCursor(@Nullable String cursor) {
        this.cursor = cursor;
    }

    /** What is chosen to begin with. */
    public @Nullable String getChoose() {
        return choose;
    }

    /** Takes what is chosen to begin with. */
    public void setChoose(@Nullable String choose) {
        this.choose = choose;
    }

    /** The bulk action that was just done. */
    public @Nullable String getBatchId() {
        return batchId;
    }

    /** Takes the bulk action that was just done. */
    public void setBatchId(@Nullable String batchId) {
        this.batchId = batchId;
    }

    /** What the hospitals should correct. */
    public @Nullable String getMessage() {
        return message;
    }

    /** Takes what the hospitals should correct. */
    public void setMessage(@Nullable String message) {
        this.message = message;
    }

    /** Who is to look after the reports. */
    public @Nullable String getAssignee() {
        return assignee;
    }

    /** Takes who is to look after the reports. */
    public void setAssignee(@Nullable String assignee) {
        this.assignee = assignee;
    }

    /** The vendor issue that the reports are of. */
    public @Nullable String getIssue() {
        return issue;
    }

    /** Takes the vendor issue that the reports are of. */
    public void setIssue(@Nullable String issue) {
        this.issue = issue;
    }
}
