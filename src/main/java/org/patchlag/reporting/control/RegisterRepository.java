package org.patchlag.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.entity.EmptyQuarter;
import org.patchlag.reporting.entity.Quarter;
import org.patchlag.reporting.entity.RegisterCertificate;
import org.patchlag.tenancy.Caller;

/** What hospitals state about their registers. Statements are added and withdrawn, never changed. */
@ApplicationScoped
public class RegisterRepository {
    // A case begins when the vendor is told; one without a vendor told, when leave was asked or the device
    // disconnected.
    private static final String BEGAN = """
            select report.reference from report
            join lateral (
              select d.start_earliest, d.start_latest from report_duration d
              where d.organisation_id = report.organisation_id and d.report_id = report.id
                and d.revision = report.current_revision
                and d.clock in ('TIME_TO_PATCH', 'PERMISSION', 'RETURN_TO_SERVICE') and d.start_latest is not null
              order by array_position(array['TIME_TO_PATCH', 'PERMISSION', 'RETURN_TO_SERVICE'], d.clock)
              limit 1) began on began.start_earliest >= %s and began.start_latest <= %s
            where report.organisation_id = %s and report.state not in ('WITHDRAWN', 'REJECTED', 'MERGED')
            order by report.reference limit 1""";

    @Inject
    private Jdbi sql;

    /** Lets one statement of an organisation at a time through, to the end of the transaction. */
    public void awaitTurn(UUID organisation) {
        sql.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:lock, 0)) is null")
                .bind("lock", "register/" + organisation)
                .mapTo(Boolean.class)
                .one());
    }

    /** Adds a certificate by this caller. */
    public void addCertificate(UUID id, Caller.Identity by, LocalDate from, @Nullable LocalDate to, Instant at) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into register_certificate (organisation_id, id, country, group_id, from_day, to_day,
                          certified_by, certified_by_name, certified_at)
                        values (:organisation, :id, :country, :group, :from, :to, :by, :byName, :at)""")
                .bind("organisation", by.organisation())
                .bind("id", id)
                .bind("country", by.country())
                .bind("group", by.groupId())
                .bind("from", from)
                .bind("to", to)
                .bind("by", by.account())
                .bind("byName", by.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Adds the statement of an empty quarter by this caller. */
    public void addEmptyQuarter(UUID id, Caller.Identity by, Quarter quarter, Instant at) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into empty_quarter (organisation_id, id, country, group_id, first_day,
                          stated_by, stated_by_name, stated_at)
                        values (:organisation, :id, :country, :group, :firstDay, :by, :byName, :at)""")
                .bind("organisation", by.organisation())
                .bind("id", id)
                .bind("country", by.country())
                .bind("group", by.groupId())
                .bind("firstDay", quarter.firstDay())
                .bind("by", by.account())
                .bind("byName", by.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Marks a certificate of the caller's organisation as withdrawn; false where none is in force. */
    public boolean withdrawCertificate(UUID id, Caller.Identity by, Instant at) {
        return withdraw("register_certificate", id, by, at);
    }

    /** Marks the statement of an empty quarter as withdrawn; false where none is in force. */
    public boolean withdrawEmptyQuarter(UUID id, Caller.Identity by, Instant at) {
        return withdraw("empty_quarter", id, by, at);
    }

    private boolean withdraw(String table, UUID id, Caller.Identity by, Instant at) {
        return sql.withHandle(handle -> handle.createUpdate("update " + table + """
                         set withdrawn_by = :by, withdrawn_by_name = :byName, withdrawn_at = :at
                        where organisation_id = :organisation and id = :id and withdrawn_at is null""")
                        .bind("by", by.account())
                        .bind("byName", by.name())
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .bind("organisation", by.organisation())
                        .bind("id", id)
                        .execute()
                > 0);
    }

    /** All certificates within the row scope, those in force first. */
    public List<RegisterCertificate> findCertificates() {
        return sql.withHandle(handle ->
                handle.createQuery("""
                        select c.id, o.name as hospital, c.from_day, c.to_day, c.certified_by_name, c.certified_at,
                          c.withdrawn_by_name, c.withdrawn_at
                        from register_certificate c join organisation o on o.id = c.organisation_id
                        order by o.name, c.withdrawn_at is not null, c.from_day desc, c.certified_at desc""").mapTo(RegisterCertificate.class).list());
    }

    /** All statements of empty quarters within the row scope, the latest quarter first. */
    public List<EmptyQuarter> findEmptyQuarters() {
        return sql.withHandle(handle -> handle.createQuery("""
                        select q.id, o.name as hospital, q.first_day, q.stated_by_name, q.stated_at,
                          q.withdrawn_by_name, q.withdrawn_at, (%s) as contradicted_by
                        from empty_quarter q join organisation o on o.id = q.organisation_id
                        order by o.name, q.first_day desc, q.stated_at desc""".formatted(BEGAN.formatted(
                        "q.first_day",
                        "(q.first_day + interval '3 months' - interval '1 day')::date",
                        "q.organisation_id")))
                .mapTo(EmptyQuarter.class)
                .list());
    }

    /** A report of an organisation that surely began in a quarter, drafts included; empty where there is none. */
    public List<String> findReportOf(UUID organisation, Quarter quarter) {
        return sql.withHandle(handle -> handle.createQuery(BEGAN.formatted(":first", ":last", ":organisation"))
                .bind("first", quarter.firstDay())
                .bind("last", quarter.lastDay())
                .bind("organisation", organisation)
                .mapTo(String.class)
                .list());
    }
}
