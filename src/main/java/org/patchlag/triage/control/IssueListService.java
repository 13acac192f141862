package org.patchlag.triage.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ListSort;
import org.patchlag.platform.ListStretch;
import org.patchlag.tenancy.UseCase;
import org.patchlag.triage.entity.IssueState;

/** The caller's vendor issues as a list of any length. */
@UseCase
@RolesAllowed({ANALYST, CURATOR, PUBLISHER})
public class IssueListService {
    /** The last changed first. */
    public static final ListSort USUAL = new ListSort("changed", true);

    private static final int OFFERED = 200;

    @Inject
    private IssueListRepository issues;

    /**
     * A stretch of those of one state, or of any where that is null.
     *
     * @param cursor where to read on; null or blank for the beginning
     * @throws org.patchlag.platform.ProblemException where the cursor is none of this list and order
     */
    public ListStretch<IssueLine> find(@Nullable IssueState state, ListSort sort, @Nullable String cursor, int most) {
        return issues.find(state, sort, cursor, most);
    }

    /** The open ones that are offered to link a report to: the last changed. */
    public List<IssueLine> offered() {
        return issues.find(IssueState.OPEN, USUAL, null, OFFERED).lines();
    }

    /** How many there are of one state, or of any where that is null. */
    public long count(@Nullable IssueState state) {
        return issues.count(state);
    }

    /** The codes of the columns by which it can be sorted. */
    public Set<String> columns() {
        return IssueListRepository.LIST.columns();
    }
}
