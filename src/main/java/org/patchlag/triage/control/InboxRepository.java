package org.patchlag.triage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.tenancy.Caller;

/** The reports within the row scope that wait for a curator: for a decision, or with an answer that nobody has settled. */
@ApplicationScoped
public class InboxRepository {
    private static final String WAITING = """
            with waiting as (
              select organisation_id, id from report where submitted and state = 'SUBMITTED'
              union
              select question.organisation_id, question.report_id from report_question question
              join report_answer answer on answer.organisation_id = question.organisation_id
                and answer.report_id = question.report_id and answer.number = question.number
              where question.settled_at is null),
            held as (
              select waiting.organisation_id, waiting.id, assignment.assignee_id, assignment.assignee_name
              from waiting
              left join report_assignment assignment on assignment.organisation_id = :regulator
                and assignment.report_organisation_id = waiting.organisation_id and assignment.report_id = waiting.id
                and assignment.ended_at is null)
            """;
    private static final String LINES = WAITING + """
            , lines as (
              select report.id, report.organisation_id, report.reference, report.state, report.submitted_revision,
                held.assignee_name as assignee, coalesce((
                  select max(step.decided_at) from report_decision step
                  where step.organisation_id = report.organisation_id and step.report_id = report.id
                    and step.decision = 'SUBMITTED' and not step.taken_back), report.first_submitted_at) as waiting_since
              from held join report on report.organisation_id = held.organisation_id and report.id = held.id
              where :filter = 'ALL' or (:filter = 'MINE' and held.assignee_id = :me)
                or (:filter = 'UNASSIGNED' and held.assignee_id is null)),
            stretch as (
              select * from lines
              where cast(:beforeAt as timestamptz) is null
                or (waiting_since, id) < (cast(:beforeAt as timestamptz), cast(:beforeId as uuid))
              order by waiting_since desc, id desc limit :limit)
            select stretch.id, stretch.reference, stretch.state, hospital.name as hospital, stretch.waiting_since,
              coalesce(vendor.name, revision.vendor_text) as vendor, coalesce(model.name, revision.model_text) as model,
              duration.ending, duration.ended_by, duration.lower_days, duration.upper_days, stretch.assignee,
              question.asked, question.answered,
              (select issue.reference from vendor_issue_report link
               join vendor_issue issue on issue.organisation_id = link.organisation_id and issue.id = link.issue_id
               where link.organisation_id = :regulator and link.report_organisation_id = stretch.organisation_id
                 and link.report_id = stretch.id and link.unlinked_at is null) as issue
            from stretch
            join organisation hospital on hospital.id = stretch.organisation_id
            join report_revision revision on revision.organisation_id = stretch.organisation_id
              and revision.report_id = stretch.id and revision.revision = stretch.submitted_revision
            join report_duration duration on duration.organisation_id = stretch.organisation_id
              and duration.report_id = stretch.id and duration.revision = stretch.submitted_revision
              and duration.clock = 'TIME_TO_PATCH'
            left join vendor on vendor.id = revision.vendor_id
            left join device_model model on model.id = revision.model_id
            cross join lateral (
              select count(*) filter (where answer.number is null) as asked, count(answer.number) as answered
              from report_question asked
              left join report_answer answer on answer.organisation_id = asked.organisation_id
                and answer.report_id = asked.report_id and answer.number = asked.number
              where asked.organisation_id = stretch.organisation_id and asked.report_id = stretch.id
                and asked.settled_at is null) question
            order by stretch.waiting_since desc, stretch.id desc""";

    @Inject
    private Jdbi sql;

    /**
     * A stretch of it, the last submitted first.
     *
     * @param after the line after which to read on; null for the beginning
     */
    public List<InboxLine> find(Caller.Identity curator, InboxFilter filter, @Nullable Place after, int limit) {
        return sql.withHandle(handle -> handle.createQuery(LINES)
                .bind("regulator", curator.organisation())
                .bind("me", curator.account())
                .bind("filter", filter.name())
                .bind("beforeAt", after == null ? null : after.waitingSince().atOffset(ZoneOffset.UTC))
                .bind("beforeId", after == null ? null : after.id())
                .bind("limit", limit)
                .mapTo(InboxLine.class)
                .list());
    }

    /** How many each filter has. */
    public InboxSlice.Counts count(Caller.Identity curator) {
        return sql.withHandle(handle -> handle.createQuery(WAITING + """
                        select count(*) as "all", count(*) filter (where assignee_id = :me) as mine,
                          count(*) filter (where assignee_id is null) as unassigned from held""")
                .bind("regulator", curator.organisation())
                .bind("me", curator.account())
                .mapTo(InboxSlice.Counts.class)
                .one());
    }

    /**
     * A place in the inbox.
     *
     * @param waitingSince since when the report there waits
     * @param id its id
     */
    public record Place(Instant waitingSince, UUID id) {}
}
