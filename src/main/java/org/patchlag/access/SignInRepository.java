package org.patchlag.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

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

    /** The sign-in of this token, where it was not ended. */
    public Optional<SignIn> findByToken(byte[] tokenHash) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select organisation_id, id, account_id, created_at, last_seen_at
                        from sign_in where token_hash = :hash and ended_at is null""")
                .bind("hash", tokenHash)
                .mapTo(SignIn.class)
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
