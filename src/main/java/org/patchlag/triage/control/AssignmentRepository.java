package org.patchlag.triage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.patchlag.tenancy.Caller;

/** Who looks after which report. An assignment is ended, never changed. */
@ApplicationScoped
public class AssignmentRepository {
    @Inject
    private Jdbi sql;

    /** The curators of an organisation whose accounts are enabled, by name. */
    public List<Colleague> findCurators(UUID organisation) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select account.id, account.email, account.name from account
                        join account_role held on held.organisation_id = account.organisation_id
                          and held.account_id = account.id and held.role = 'CURATOR'
                        where account.organisation_id = :organisation and account.disabled_at is null
                        order by account.name, account.email""")
                .bind("organisation", organisation)
                .mapTo(Colleague.class)
                .list());
    }

    /** Who looks after a report. */
    public Optional<Colleague> find(TriageReport report, UUID organisation) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select account.id, account.email, account.name from report_assignment held
                        join account on account.organisation_id = held.organisation_id and account.id = held.assignee_id
                        where held.organisation_id = :organisation and held.report_organisation_id = :hospital
                          and held.report_id = :report and held.ended_at is null""")
                .bind("organisation", organisation)
                .bind("hospital", report.organisationId())
                .bind("report", report.id())
                .mapTo(Colleague.class)
                .findFirst());
    }

    /** Nobody looks after a report any longer. */
    public void end(TriageReport report, Caller.Identity by, Instant at) {
        sql.useHandle(handle -> handle.createUpdate("""
                        update report_assignment set ended_at = :at
                        where organisation_id = :organisation and report_organisation_id = :hospital
                          and report_id = :report and ended_at is null""")
                .bind("organisation", by.organisation())
                .bind("hospital", report.organisationId())
                .bind("report", report.id())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Somebody looks after a report from now on; false where somebody else has just been assigned. */
    public boolean add(TriageReport report, Colleague assignee, Caller.Identity by, Instant at) {
        return sql.withHandle(handle -> handle.createUpdate("""
                                insert into report_assignment (organisation_id, id, report_organisation_id, report_id,
                                  assignee_id, assignee_name, assigned_by, assigned_by_name, assigned_at)
                                values (:organisation, :id, :hospital, :report, :assignee, :assigneeName, :by, :byName, :at)
                                on conflict do nothing""")
                        .bind("organisation", by.organisation())
                        .bind("id", UUID.randomUUID())
                        .bind("hospital", report.organisationId())
                        .bind("report", report.id())
                        .bind("assignee", assignee.id())
                        .bind("assigneeName", assignee.name())
                        .bind("by", by.account())
                        .bind("byName", by.name())
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .execute())
                == 1;
    }
}
