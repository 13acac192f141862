package org.patchlag.reply.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.reply.entity.EnteredPromise;
import org.patchlag.reply.entity.ReleasingRegulator;
import org.patchlag.reply.entity.VendorStatement;
import org.patchlag.tenancy.Caller;

/** Statements and promises that vendors entered, within the row scope. */
@ApplicationScoped
public class EntryRepository {
    @Inject
    private Jdbi sql;

    /** The regulators that have released something to the vendor of the scope, by name. */
    List<ReleasingRegulator> findRegulators() {
        return sql.withHandle(handle -> handle.createQuery(
                        "select distinct organisation_id, regulator from released_case order by regulator")
                .mapTo(ReleasingRegulator.class)
                .list());
    }

    /** All statements, the latest first. */
    List<VendorStatement> findStatements() {
        return sql.withHandle(
                handle -> handle.createQuery("""
                        select s.organisation_id, s.id, s.vendor_id, v.name as vendor, s.regulator, s.statement,
                          s.entered_by_name, s.entered_at, s.confirmed, s.reason, s.decided_by_name, s.ended_at
                        from vendor_statement s join vendor v on v.id = s.vendor_id order by s.entered_at desc""").mapTo(VendorStatement.class).list());
    }

    /** All promises, the latest first. */
    List<EnteredPromise> findPromises() {
        return sql.withHandle(
                handle -> handle.createQuery("""
                        select p.organisation_id, p.id, p.vendor_id, v.name as vendor, p.regulator, p.clock, p.days, p.share,
                          p.wording, p.valid_from, p.entered_by_name, p.confirmed, p.reason
                        from entered_promise p join vendor v on v.id = p.vendor_id order by p.entered_at desc""").mapTo(EnteredPromise.class).list());
    }

    void add(VendorStatement statement, UUID by) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into vendor_statement (organisation_id, id, vendor_id, regulator, statement, entered_by,
                          entered_by_name, entered_at)
                        values (:organisation, :id, :vendor, :regulator, :statement, :by, :byName, :at)""")
                .bind("organisation", statement.organisationId())
                .bind("id", statement.id())
                .bind("vendor", statement.vendorId())
                .bind("regulator", statement.regulator())
                .bind("statement", statement.statement())
                .bind("by", by)
                .bind("byName", statement.enteredByName())
                .bind("at", statement.enteredAt().atOffset(ZoneOffset.UTC))
                .execute());
    }

    void add(EnteredPromise promise, UUID by, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into entered_promise (organisation_id, id, vendor_id, regulator, clock, days, share, wording,
                          valid_from, entered_by, entered_by_name, entered_at)
                        values (:organisation, :id, :vendor, :regulator, :clock, :days, :share, :wording, :from, :by, :byName,
                          :at)""")
                .bind("organisation", promise.organisationId())
                .bind("id", promise.id())
                .bind("vendor", promise.vendorId())
                .bind("regulator", promise.regulator())
                .bind("clock", promise.clock().name())
                .bind("days", promise.days())
                .bind("share", promise.share())
                .bind("wording", promise.wording())
                .bind("from", promise.validFrom())
                .bind("by", by)
                .bind("byName", promise.enteredByName())
                .bind("at", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Ends what is in force of a vendor. */
    void endStatements(UUID organisation, UUID vendor, UUID but, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("""
                        update vendor_statement set ended_at = :now where organisation_id = :organisation
                          and vendor_id = :vendor and id <> :but and ended_at is null and confirmed""")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("organisation", organisation)
                .bind("vendor", vendor)
                .bind("but", but)
                .execute());
    }

    /** Ends a statement. */
    void endStatement(UUID organisation, UUID id, Instant now) {
        sql.useHandle(handle -> handle.createUpdate(
                        "update vendor_statement set ended_at = :now where organisation_id = :organisation and id = :id")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("organisation", organisation)
                .bind("id", id)
                .execute());
    }

    void decideStatement(UUID id, boolean confirmed, @Nullable String reason, Caller.Identity by, Instant now) {
        decide("vendor_statement", id, confirmed, reason, by, now);
    }

    void decidePromise(UUID id, boolean confirmed, @Nullable String reason, Caller.Identity by, Instant now) {
        decide("entered_promise", id, confirmed, reason, by, now);
    }

    private void decide(
            String table, UUID id, boolean confirmed, @Nullable String reason, Caller.Identity by, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("update " + table
                        + " set confirmed = :confirmed, reason = :reason, decided_by = :by, decided_by_name = :byName,"
                        + " decided_at = :now where organisation_id = :organisation and id = :id and confirmed is null")
                .bind("confirmed", confirmed)
                .bind("reason", reason)
                .bind("by", by.account())
                .bind("byName", by.name())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("organisation", by.organisation())
                .bind("id", id)
                .execute());
    }
}
