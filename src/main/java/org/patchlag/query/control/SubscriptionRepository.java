package org.patchlag.query.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.entity.Subscription;
import org.patchlag.tenancy.Caller;

/** Who wants to be told of a saved query's result, and what of it each has been told. */
@ApplicationScoped
public class SubscriptionRepository {
    private static final String KEY = " where organisation_id = :organisation and query_id = :query";
    private static final String OF_ONE = KEY + " and account_id = :me";

    @Inject
    private Jdbi sql;

    /** The result as a subscriber last knew it. */
    public record Known(
            long reports,
            String fingerprint,
            Instant knownAt,
            @Nullable Instant unreadableAt) {}

    /** Whose subscription it is. */
    public record Turn(UUID organisationId, UUID queryId, UUID accountId) {}

    /** Subscribes somebody; does nothing where that one has subscribed already. */
    void add(Caller.Identity me, UUID query, QueryResult result, Instant now) {
        sql.useHandle(handle -> known(of(me, query, handle.createUpdate("""
                        insert into query_subscription (organisation_id, query_id, account_id, subscribed_at, reports,
                          fingerprint, known_at, check_at)
                        values (:organisation, :query, :me, :now, :reports, :fingerprint, :now, :next)
                        on conflict do nothing""")), result, now, false)
                .execute());
    }

    /** Ends somebody's subscription. */
    void end(Caller.Identity me, UUID query) {
        sql.useHandle(handle -> of(me, query, handle.createUpdate("delete from query_subscription" + OF_ONE))
                .execute());
    }

    /** Ends those of everybody but its owner. */
    void endOfOthers(Caller.Identity me, UUID query) {
        sql.useHandle(handle -> of(
                        me,
                        query,
                        handle.createUpdate("delete from query_subscription" + KEY + " and account_id <> :me"))
                .execute());
    }

    /** Lets all subscriptions go on from a result, as the question is another one. */
    void restart(Caller.Identity me, UUID query, QueryResult result, Instant now) {
        sql.useHandle(handle -> known(of(me, query, handle.createUpdate("""
                        update query_subscription set reports = :reports, fingerprint = :fingerprint, known_at = :now,
                          told_at = null, told_since = null, told_before = null, told_after = null, told_renewed = null,
                          unreadable_at = null, check_at = greatest(check_at, :next)""" + KEY)), result, now, false)
                .execute());
    }

    /** What a subscriber last knew, which nobody else changes until this transaction ends; empty for no subscriber. */
    Optional<Known> lock(Caller.Identity me, UUID query) {
        return sql.withHandle(handle -> of(
                        me,
                        query,
                        handle.createQuery(
                                "select reports, fingerprint, known_at, unreadable_at from query_subscription" + OF_ONE
                                        + " for update"))
                .mapTo(Known.class)
                .findOne());
    }

    /** Notes a change that its subscriber is told of by mail. */
    void tell(Caller.Identity me, UUID query, QueryResult result, long renewed, Instant now) {
        sql.useHandle(handle -> known(of(me, query, handle.createUpdate("""
                        update query_subscription set told_at = :now, told_since = known_at, told_before = reports,
                          told_after = :reports, told_renewed = :renewed, reports = :reports, fingerprint = :fingerprint,
                          known_at = :now, check_at = :next, unreadable_at = null""" + OF_ONE)), result, now, true)
                .bind("renewed", renewed)
                .execute());
    }

    /** Notes that the query can no longer be read, which its subscriber is told by mail. */
    void unreadable(Caller.Identity me, UUID query, Instant now) {
        sql.useHandle(handle -> of(
                        me,
                        query,
                        handle.createUpdate(
                                "update query_subscription set unreadable_at = :now, check_at = :next" + OF_ONE))
                .bind("now", utc(now))
                .bind("next", utc(Subscription.nextLook(now, true)))
                .execute());
    }

    /** Notes that the query can be read again. */
    void readable(Caller.Identity me, UUID query) {
        sql.useHandle(handle -> of(
                        me, query, handle.createUpdate("update query_subscription set unreadable_at = null" + OF_ONE))
                .execute());
    }

    /** Takes one that is due to be looked at, so that nobody else does before its next turn; empty where none is. */
    Optional<Turn> take(Instant now) {
        return sql.withHandle(handle -> handle.createQuery("""
                        update query_subscription set check_at = :next
                        where (organisation_id, query_id, account_id) = (
                          select organisation_id, query_id, account_id from query_subscription
                          where check_at <= :now order by check_at limit 1 for update skip locked)
                        returning organisation_id, query_id, account_id""")
                .bind("now", utc(now))
                .bind("next", utc(Subscription.nextLook(now, false)))
                .mapTo(Turn.class)
                .findOne());
    }

    private static <T extends SqlStatement<T>> T of(Caller.Identity me, UUID query, T statement) {
        return statement
                .bind("organisation", me.organisation())
                .bind("query", query)
                .bind("me", me.account());
    }

    private static <T extends SqlStatement<T>> T known(T statement, QueryResult result, Instant now, boolean mailed) {
        return statement
                .bind("reports", result.reports())
                .bind("fingerprint", result.fingerprint())
                .bind("now", utc(now))
                .bind("next", utc(Subscription.nextLook(now, mailed)));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
