package org.patchlag.query.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.RequestKey;
import org.patchlag.query.entity.Question;
import org.patchlag.query.entity.SavedQuery;
import org.patchlag.query.entity.Subscription;
import org.patchlag.query.entity.View;
import org.patchlag.tenancy.Caller;

/** The saved queries of the caller's organisation: one's own, and those that colleagues share. */
@ApplicationScoped
public class SavedQueryRepository {
    private static final String SELECT = """
            select saved.id, saved.reference, saved.name, saved.owner_id = :me as own, owner.name as owner_name,
              saved.shared, saved.view, saved.query, saved.version_asked, saved.fields, saved.sort, saved.by_fields,
              saved.ranges, saved.clock, saved.against, saved.changed_at, saved.version, mine.subscribed_at, mine.reports,
              mine.known_at, mine.told_at, mine.told_since, mine.told_before, mine.told_after, mine.told_renewed,
              mine.unreadable_at
            from saved_query saved
            join account owner on owner.organisation_id = saved.organisation_id and owner.id = saved.owner_id
            left join query_subscription mine on mine.organisation_id = saved.organisation_id
              and mine.query_id = saved.id and mine.account_id = :me
            where saved.organisation_id = :organisation and (saved.owner_id = :me or saved.shared)""";
    private static final String OF_ITS_OWNER = " where organisation_id = :organisation and id = :id and owner_id = :me";

    @Inject
    private Jdbi sql;

    /** A saved query and the reader's subscription, as they are kept. */
    public record Row(
            UUID id,
            String reference,
            String name,
            boolean own,
            String ownerName,
            boolean shared,
            View view,
            String query,
            String versionAsked,
            String fields,
            String sort,
            String byFields,
            String ranges,
            String clock,
            String against,
            Instant changedAt,
            int version,
            @Nullable Instant subscribedAt,
            @Nullable Long reports,
            @Nullable Instant knownAt,
            @Nullable Instant toldAt,
            @Nullable Instant toldSince,
            @Nullable Long toldBefore,
            @Nullable Long toldAfter,
            @Nullable Long toldRenewed,
            @Nullable Instant unreadableAt) {
        SavedQuery read() {
            Question question = new Question(view, query, versionAsked, fields, sort, byFields, ranges, clock, against);
            return new SavedQuery(
                    id, reference, name, own, ownerName, shared, question, changedAt, version, subscription());
        }

        private @Nullable Subscription subscription() {
            return subscribedAt == null || reports == null || knownAt == null
                    ? null
                    : new Subscription(subscribedAt, reports, knownAt, told(), unreadableAt);
        }

        private Subscription.@Nullable Change told() {
            return toldAt == null || toldSince == null || toldBefore == null || toldAfter == null || toldRenewed == null
                    ? null
                    : new Subscription.Change(toldAt, toldSince, toldBefore, toldAfter, toldRenewed);
        }
    }

    /** The request that made a saved query. */
    public record Made(String reference, String requestDigest) {}

    /** All that somebody may see: one's own first, by name. */
    List<SavedQuery> findAll(Caller.Identity me) {
        return sql.withHandle(handle -> of(me, handle.createQuery(SELECT + " order by own desc, lower(saved.name)"))
                .mapTo(Row.class)
                .map(Row::read)
                .list());
    }

    /** One that somebody may see. */
    Optional<SavedQuery> find(Caller.Identity me, String reference) {
        return find(me, " and saved.reference = :key", reference);
    }

    /** One that somebody may see. */
    Optional<SavedQuery> find(Caller.Identity me, UUID id) {
        return find(me, " and saved.id = :key", id);
    }

    private Optional<SavedQuery> find(Caller.Identity me, String condition, Object key) {
        return sql.withHandle(handle -> of(me, handle.createQuery(SELECT + condition))
                .bind("key", key)
                .mapTo(Row.class)
                .map(Row::read)
                .findOne());
    }

    /** Makes whoever else writes saved queries of this person wait, until this transaction ends. */
    void lock(Caller.Identity me) {
        sql.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:lock, 0)) is null")
                .bind("lock", "saved-queries/" + me.account())
                .mapTo(Boolean.class)
                .one());
    }

    /** What was made of a request that came with this key. */
    Optional<Made> findMade(Caller.Identity me, String key) {
        return sql.withHandle(handle -> of(
                        me,
                        handle.createQuery("select reference, request_digest from saved_query"
                                + " where organisation_id = :organisation and owner_id = :me and request_key = :key"))
                .bind("key", key)
                .mapTo(Made.class)
                .findOne());
    }

    /** Keeps a new one. */
    void add(
            Caller.Identity me,
            UUID id,
            String reference,
            SavedQueryEntry entry,
            @Nullable RequestKey key,
            Instant now) {
        sql.useHandle(handle -> written(of(me, handle.createUpdate("""
                        insert into saved_query (organisation_id, id, reference, owner_id, name, shared, view, query,
                          version_asked, fields, sort, by_fields, ranges, clock, against, created_at, changed_at, version,
                          request_key, request_digest)
                        values (:organisation, :id, :reference, :me, :name, :shared, :view, :query, :asked, :fields, :sort,
                          :by, :ranges, :clock, :against, :now, :now, 1, :key, :digest)""")), id, entry, now)
                .bind("reference", reference)
                .bind("key", key == null ? null : key.key())
                .bind("digest", key == null ? null : key.digest())
                .execute());
    }

    /** Keeps what its owner changed. */
    void change(Caller.Identity me, UUID id, SavedQueryEntry entry, Instant now) {
        sql.useHandle(handle -> written(of(me, handle.createUpdate("""
                        update saved_query set name = :name, shared = :shared, view = :view, query = :query,
                          version_asked = :asked, fields = :fields, sort = :sort, by_fields = :by, ranges = :ranges,
                          clock = :clock, against = :against, changed_at = :now, version = version + 1
                        """ + OF_ITS_OWNER)), id, entry, now)
                .execute());
    }

    /** Deletes one of its owner's, and every subscription to it. */
    void delete(Caller.Identity me, UUID id) {
        sql.useHandle(handle -> of(me, handle.createUpdate("delete from saved_query" + OF_ITS_OWNER))
                .bind("id", id)
                .execute());
    }

    /** The version that is there, which nobody else changes until this transaction ends; empty where it is gone. */
    Optional<Integer> lockVersion(Caller.Identity me, UUID id) {
        return sql.withHandle(
                handle -> of(me, handle.createQuery("select version from saved_query" + OF_ITS_OWNER + " for update"))
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .findOne());
    }

    private static <T extends SqlStatement<T>> T of(Caller.Identity me, T statement) {
        return statement.bind("organisation", me.organisation()).bind("me", me.account());
    }

    private static <T extends SqlStatement<T>> T written(T statement, UUID id, SavedQueryEntry entry, Instant now) {
        Question question = entry.question();
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return statement
                .bind("id", id)
                .bind("name", entry.name())
                .bind("shared", entry.shared())
                .bind("view", question.view().name())
                .bind("query", question.query())
                .bind("asked", question.version())
                .bind("fields", question.fields())
                .bind("sort", question.sort())
                .bind("by", question.by())
                .bind("ranges", question.ranges())
                .bind("clock", question.clock())
                .bind("against", question.against())
                .bind("now", at);
    }
}
