package org.patchlag.reply.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.RequestKey;
import org.patchlag.reply.entity.EnteredPromise;
import org.patchlag.reply.entity.ReleasingRegulator;
import org.patchlag.reply.entity.VendorStatement;
import org.patchlag.tenancy.Caller;

/** Statements and promises that vendors entered, within the row scope. */
@ApplicationScoped
public class EntryRepository {
    private static final String STATEMENTS = """
            select s.organisation_id, s.id, s.vendor_id, v.name as vendor, s.regulator, s.statement,
              s.entered_by_name, s.entered_at, s.confirmed, s.reason, s.decided_by_name, s.ended_at
            from vendor_statement s join vendor v on v.id = s.vendor_id""";
    private static final String PROMISES = """
            select p.organisation_id, p.id, p.vendor_id, v.name as vendor, p.regulator, p.clock, p.days, p.share,
              p.wording, p.valid_from, p.entered_by_name, p.entered_at, p.confirmed, p.reason
            from entered_promise p join vendor v on v.id = p.vendor_id""";

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
        return sql.withHandle(handle -> handle.createQuery(STATEMENTS + " order by s.entered_at desc")
                .mapTo(VendorStatement.class)
                .list());
    }

    /** The statements among the entries with these ids. */
    List<VendorStatement> findStatements(List<UUID> ids) {
        return find(STATEMENTS + " where s.id in (<ids>)", ids, VendorStatement.class);
    }

    /** The promises among the entries with these ids. */
    List<EnteredPromise> findPromises(List<UUID> ids) {
        return find(PROMISES + " where p.id in (<ids>)", ids, EnteredPromise.class);
    }

    private <T> List<T> find(String text, List<UUID> ids, Class<T> type) {
        return ids.isEmpty()
                ? List.of()
                : sql.withHandle(handle -> handle.createQuery(text)
                        .bindList("ids", ids)
                        .mapTo(type)
                        .list());
    }

    /** One statement. */
    Optional<VendorStatement> findStatement(UUID id) {
        return findStatement(id, "");
    }

    /** One statement, to decide on: until the end of the transaction nobody else changes it. */
    Optional<VendorStatement> findLockedStatement(UUID id) {
        return findStatement(id, " for update of s");
    }

    private Optional<VendorStatement> findStatement(UUID id, String lock) {
        return sql.withHandle(handle -> handle.createQuery(STATEMENTS + " where s.id = :id" + lock)
                .bind("id", id)
                .mapTo(VendorStatement.class)
                .findOne());
    }

    /** All promises, the latest first. */
    List<EnteredPromise> findPromises() {
        return sql.withHandle(handle -> handle.createQuery(PROMISES + " order by p.entered_at desc")
                .mapTo(EnteredPromise.class)
                .list());
    }

    /** One promise, to decide on: until the end of the transaction nobody else changes it. */
    Optional<EnteredPromise> findLockedPromise(UUID id) {
        return sql.withHandle(handle -> handle.createQuery(PROMISES + " where p.id = :id for update of p")
                .bind("id", id)
                .mapTo(EnteredPromise.class)
                .findOne());
    }

    /** The names of the hospitals of the jurisdiction and of their groups. */
    List<String> findHospitalNames() {
        return sql.withHandle(
                handle -> handle.createQuery("""
                        select name from organisation where kind = 'HOSPITAL'
                        union select group_name from organisation where kind = 'HOSPITAL'""").mapTo(String.class).list());
    }

    /** Lets nobody else enter anything for a vendor, or decide on a statement of it, until the end of the transaction. */
    void lock(UUID vendor) {
        sql.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:lock, 0)) is null")
                .bind("lock", "entries/" + vendor)
                .mapTo(Boolean.class)
                .one());
    }

    /** How many statements and promises of a vendor for a regulator were entered since then, whatever became of them. */
    long countSince(UUID regulator, UUID vendor, Instant since) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select (select count(*) from vendor_statement where organisation_id = :regulator
                            and vendor_id = :vendor and entered_at > :since)
                          + (select count(*) from entered_promise where organisation_id = :regulator
                            and vendor_id = :vendor and entered_at > :since)""")
                .bind("regulator", regulator)
                .bind("vendor", vendor)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one());
    }

    /** The request that made an entry. */
    public record Made(UUID id, String requestDigest) {}

    /** What somebody's request with this key has made. */
    Optional<Made> findMade(UUID by, String key) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select id, request_digest from vendor_statement where entered_by = :by and request_key = :key
                        union all
                        select id, request_digest from entered_promise where entered_by = :by and request_key = :key
                        limit 1""")
                .bind("by", by)
                .bind("key", key)
                .mapTo(Made.class)
                .findOne());
    }

    void add(VendorStatement statement, UUID by, @Nullable RequestKey key) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into vendor_statement (organisation_id, id, vendor_id, regulator, statement, entered_by,
                          entered_by_name, entered_at, request_key, request_digest)
                        values (:organisation, :id, :vendor, :regulator, :statement, :by, :byName, :at, :key, :digest)""")
                .bind("key", key == null ? null : key.key())
                .bind("digest", key == null ? null : key.digest())
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

    void add(EnteredPromise promise, UUID by, @Nullable RequestKey key) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into entered_promise (organisation_id, id, vendor_id, regulator, clock, days, share, wording,
                          valid_from, entered_by, entered_by_name, entered_at, request_key, request_digest)
                        values (:organisation, :id, :vendor, :regulator, :clock, :days, :share, :wording, :from, :by, :byName,
                          :at, :key, :digest)""")
                .bind("key", key == null ? null : key.key())
                .bind("digest", key == null ? null : key.digest())
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
                .bind("at", promise.enteredAt().atOffset(ZoneOffset.UTC))
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

    /** Ends a statement in force; false where it is not. */
    boolean endStatement(UUID organisation, UUID id, Instant now) {
        return end("confirmed", organisation, id, now);
    }

    /** Ends a statement that waits; false where it waits no longer. */
    boolean withdrawStatement(UUID organisation, UUID id, Instant now) {
        return end("confirmed is null", organisation, id, now);
    }

    private boolean end(String state, UUID organisation, UUID id, Instant now) {
        return sql.withHandle(handle -> handle.createUpdate("update vendor_statement set ended_at = :now"
                                + " where organisation_id = :organisation and id = :id and ended_at is null and "
                                + state)
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .bind("organisation", organisation)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    /** Decides on a statement that waits; false where it waits no longer. */
    boolean decideStatement(UUID id, boolean confirmed, @Nullable String reason, Caller.Identity by, Instant now) {
        return decide("vendor_statement", " and ended_at is null", id, confirmed, reason, by, now);
    }

    /** Decides on a promise that waits; false where it waits no longer. */
    boolean decidePromise(UUID id, boolean confirmed, @Nullable String reason, Caller.Identity by, Instant now) {
        return decide("entered_promise", "", id, confirmed, reason, by, now);
    }

    private boolean decide(
            String table,
            String condition,
            UUID id,
            boolean confirmed,
            @Nullable String reason,
            Caller.Identity by,
            Instant now) {
        return sql.withHandle(handle -> handle.createUpdate("update " + table
                                + " set confirmed = :confirmed, reason = :reason, decided_by = :by,"
                                + " decided_by_name = :byName, decided_at = :now"
                                + " where organisation_id = :organisation and id = :id and confirmed is null"
                                + condition)
                        .bind("confirmed", confirmed)
                        .bind("reason", reason)
                        .bind("by", by.account())
                        .bind("byName", by.name())
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .bind("organisation", by.organisation())
                        .bind("id", id)
                        .execute())
                == 1;
    }
}
