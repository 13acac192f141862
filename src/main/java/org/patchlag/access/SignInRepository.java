package org.patchlag.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/** The browsers' sign-ins, found by the hash of their token. */
@ApplicationScoped
public class SignInRepository {
    @Inject
    private Jdbi sql;

    /** Keeps a new sign-in. */
    public void add(SignIn signIn, byte[] tokenHash) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into sign_in (organisation_id, id, account_id, token_hash, created_at, last_seen_at)
                        values (:organisation, :id, :account, :hash, :created, :seen)""")
                .bind("organisation", signIn.organisationId())
                .bind("id", signIn.id())
                .bind("account", signIn.accountId())
                .bind("hash", tokenHash)
                .bind("created", utc(signIn.createdAt()))
                .bind("seen", utc(signIn.lastSeenAt()))
                .execute());
    }

    /**
     * A sign-in with whose it is, as one statement reads them for every request of a browser.
     *
     * @param signIn the sign-in
     * @param owner the account that has signed in
     */
    public record Owned(@Nested SignIn signIn, @Nested AccountIdentity owner) {}

    /** The sign-in of this token, where it was not ended. */
    public Optional<Owned> findByToken(byte[] tokenHash) {
        return sql.withHandle(handle -> handle.createQuery("select s.id, s.created_at, s.last_seen_at, "
                        + AccountIdentity.COLUMNS + " from sign_in s join (" + AccountIdentity.TABLES + ")"
                        + " on a.organisation_id = s.organisation_id and a.id = s.account_id"
                        + " where s.token_hash = :hash and s.ended_at is null")
                .bind("hash", tokenHash)
                .mapTo(Owned.class)
                .findOne());
    }

    /** Notes that it was used. */
    public void seen(SignIn signIn, Instant now) {
        change(
                "update sign_in set last_seen_at = :now where organisation_id = :organisation and id = :id",
                signIn,
                now);
    }

    /** Ends it. */
    public void end(SignIn signIn, Instant now) {
        change("update sign_in set ended_at = :now where organisation_id = :organisation and id = :id", signIn, now);
    }

    private void change(String statement, SignIn signIn, Instant now) {
        sql.useHandle(handle -> handle.createUpdate(statement)
                .bind("now", utc(now))
                .bind("organisation", signIn.organisationId())
                .bind("id", signIn.id())
                .execute());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
