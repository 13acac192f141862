package org.patchlag.triage.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlag.layout.RememberedList;
import org.patchlag.layout.SortedListPage;
import org.patchlag.platform.ListSort;
import org.patchlag.platform.ListStretch;
import org.patchlag.triage.control.IssueLine;
import org.patchlag.triage.control.IssueListService;
import org.patchlag.triage.entity.IssueState;

/** The vendor issues of a regulator. */
@Named("issuesPage")
@RequestScoped
public class IssuesPage extends SortedListPage<ListStretch<IssueLine>> {
    private static final List<Listed> COLUMNS = List.of(
            new Listed("reference", "Reference", ""),
            new Listed("title", "Issue", ""),
            new Listed("vendor", "Vendor", ""),
            new Listed("", "Threats", ""),
            new Listed("reports", "Reports", "number"),
            new Listed("state", "State", ""),
            new Listed("changed", "Changed", ""));

    @Inject
    private IssueListService issues;

    private final Map<String, Long> counts = new HashMap<>();
    private @Nullable String state;

    @Override
    protected String page() {
        return "/triage/issues";
    }

    @Override
    protected RememberedList list() {
        return RememberedList.ISSUES;
    }

    @Override
    protected List<Listed> columns() {
        return COLUMNS;
    }

    @Override
    protected ListSort usual() {
        return IssueListService.USUAL;
    }

    @Override
    protected String choice() {
        return wanted() == null ? "" : "state=" + state + "&";
    }

    @Override
    protected ListStretch<IssueLine> read(ListSort order, @Nullable String place, int most) {
        return issues.find(wanted(), order, place, most);
    }

    @Override
    protected ListStretch<?> stretch(ListStretch<IssueLine> read) {
        return read;
    }

    private @Nullable IssueState wanted() {
        return state == null ? null : IssueState.ofCode(state).orElse(null);
    }

    /** The issues of this stretch. */
    public List<IssueLine> getIssues() {
        return shown().lines();
    }

    /** How many there are of a state; of any where that is empty. */
    public long count(String code) {
        return counts.computeIfAbsent(
                code, one -> issues.count(IssueState.ofCode(one).orElse(null)));
    }

    /** Whether those of a state are shown; of any where that is empty. */
    public boolean isShown(String code) {
        IssueState wanted = wanted();
        return code.equals(wanted == null ? "" : wanted.code());
    }

    /** Those of which state are shown; any where there is none. */
    public @Nullable String getState() {
        return state;
    }

    /** Takes those of which state are shown. */
    public void setState(@Nullable String state) {
        this.state = state;
    }
}
