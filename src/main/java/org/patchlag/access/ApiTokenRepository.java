package org.patchlag.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/** Tokens for the API, found by their hash. */
@ApplicationScoped
public class ApiTokenRepository {
    private static final String COLUMNS =
            "organisation_id, id, account_id, name, created_at, expires_at, revoked_at, last_used_at";

    @Inject
    private Jdbi sql;

    /** Keeps a new one. */
    public void add(ApiToken token, byte[] hash) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into api_token (organisation_id, id, account_id, name, token_hash, created_at, expires_at)
                        values (:organisation, :id, :account, :name, :hash, :created, :expires)""")
                .bind("organisation", token.organisationId())
                .bind("id", token.id())
                .bind("account", token.accountId())
                .bind("name", token.name())
                .bind("hash", hash)
                .bind("created", utc(token.createdAt()))
                .bind("expires", utc(token.expiresAt()))
                .execute());
    }

    /**
     * A token with whose it is, as one statement reads them for every request of a program.
     *
     * @param token the token
     * @param owner the account that it acts as
     */
    public record Owned(@Nested ApiToken token, @Nested AccountIdentity owner) {}

    /** The one with this hash, whatever its state. */
    public Optional<Owned> findByHash(byte[] hash) {
        return sql.withHandle(handle -> handle.createQuery("select t.id, t.name, t.created_at, t.expires_at,"
                        + " t.revoked_at, t.last_used_at, " + AccountIdentity.COLUMNS
                        + " from api_token t join (" + AccountIdentity.TABLES + ")"
                        + " on a.organisation_id = t.organisation_id and a.id = t.account_id"
                        + " where t.token_hash = :hash")
                .bind("hash", hash)
                .mapTo(Owned.class)
                .findOne());
    }

    /** An account's tokens, the newest first. */
    public List<ApiToken> findOf(UUID organisation, UUID account) {
        return sql.withHandle(handle -> handle.createQuery("select " + COLUMNS
                        + " from api_token where organisation_id = :organisation and account_id = :account"
                        + " order by created_at desc")
                .bind("organisation", organisation)
                .bind("account", account)
                .mapTo(ApiToken.class)
                .list());
    }

    /** Notes that it was used. */
    public void used(ApiToken token, Instant now) {
        change(
                "update api_token set last_used_at = :now where organisation_id = :organisation and id = :id",
                token,
                now);
    }

    /** Revokes it. */
    public void revoke(ApiToken token, Instant now) {
        change("update api_token set revoked_at = :now where organisation_id = :organisation and id = :id", token, now);
    }

    private void change(String statement, ApiToken token, Instant now) {
        sql.useHandle(handle -> handle.createUpdate(statement)
                .bind("now", utc(now))
                .bind("organisation", token.organisationId())
                .bind("id", token.id())
                .execute());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
