package org.patchlag.triage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ListSort;
import org.patchlag.platform.ListStretch;
import org.patchlag.platform.SortedListRepository;
import org.patchlag.platform.SortedStatement;
import org.patchlag.triage.entity.IssueState;

/** The vendor issues within the row scope as a list. */
@ApplicationScoped
public class IssueListRepository {
    static final SortedStatement LIST = new SortedStatement(
            "issues",
            """
            select issue.id, issue.organisation_id, issue.current_revision, issue.reference, revision.title,
              vendor.name as vendor, issue.state, issue.changed_at,
              (issue.changed_at at time zone 'UTC')::date as changed_on,
              (select string_agg(threat.name, ', ' order by threat.position) from vendor_issue_threat threat
               where threat.organisation_id = issue.organisation_id and threat.issue_id = issue.id
                 and threat.revision = issue.current_revision) as threats,
              (select count(*) from vendor_issue_report link
               where link.organisation_id = issue.organisation_id and link.issue_id = issue.id
                 and link.unlinked_at is null) as reports
            from vendor_issue issue
            join vendor_issue_revision revision on revision.organisation_id = issue.organisation_id
              and revision.issue_id = issue.id and revision.revision = issue.current_revision
            join vendor on vendor.id = issue.vendor_id""",
            ":filter = '' or line.state = :filter",
            Map.of(
                    "reference", SortedStatement.Key.text("reference"),
                    "title", SortedStatement.Key.text("title"),
                    "vendor", SortedStatement.Key.text("vendor"),
                    "state", SortedStatement.Key.text("state"),
                    "reports", SortedStatement.Key.number("reports"),
                    "changed", SortedStatement.Key.moment("changed_at")));

    @Inject
    private SortedListRepository lists;

    @Inject
    private Jdbi sql;

    /** A line of the list, and its place. */
    public record Row(
            UUID id,
            String sortKey,
            String reference,
            String title,
            String vendor,
            IssueState state,
            @Nullable String threats,
            long reports,
            LocalDate changedOn)
            implements SortedListRepository.Row<IssueLine> {
        @Override
        public ListStretch.Found<IssueLine> found() {
            return new ListStretch.Found<>(
                    new IssueLine(reference, title, vendor, state, threats, reports, changedOn), sortKey, id);
        }
    }

    /**
     * Some of those of one state, or of any where that is null.
     *
     * @param cursor where to read on; null or blank for the beginning
     */
    public ListStretch<IssueLine> find(@Nullable IssueState state, ListSort sort, @Nullable String cursor, int most) {
        return lists.find(LIST, state == null ? "" : state.name(), sort, cursor, most, Map.of(), Row.class);
    }

    /** How many there are of one state, or of any where that is null. */
    public long count(@Nullable IssueState state) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select count(*) from vendor_issue where cast(:state as text) is null or state = :state")
                .bind("state", state == null ? null : state.name())
                .mapTo(Long.class)
                .one());
    }
}
