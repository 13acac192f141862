package org.patchlag.triage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ListPlace;
import org.patchlag.platform.ListSort;
import org.patchlag.platform.ListStretch;
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
            "cast(:state as text) is null or line.state = :state",
            Map.of(
                    "reference", SortedStatement.Key.text("reference"),
                    "title", SortedStatement.Key.text("title"),
                    "vendor", SortedStatement.Key.text("vendor"),
                    "state", SortedStatement.Key.text("state"),
                    "reports", SortedStatement.Key.number("reports"),
                    "changed", SortedStatement.Key.moment("changed_at")));

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
            LocalDate changedOn) {
        ListStretch.Found<IssueLine> found() {
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
        String filter = state == null ? "" : state.name();
        ListPlace from = LIST.place(cursor, filter, sort);
        List<ListStretch.Found<IssueLine>> found = sql.withHandle(handle -> {
            var query = handle.createQuery(LIST.sql(sort, from))
                    .bind("state", state == null ? null : state.name())
                    .bind("most", most + 1);
            if (from != null) {
                query.bind("placeKey", from.key()).bind("placeId", from.id());
            }
            return query.mapTo(Row.class).map(Row::found).list();
        });
        return ListStretch.of(found, from, LIST.of(filter, sort), most);
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
