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

/** Invitations, found by the hash of their link's secret. */
@ApplicationScoped
public class InvitationRepository {
    private static final String SELECT = "select organisation_id, id, reference, email, name, role, invited_by_name,"
            + " invited_at, expires_at, accepted_at, withdrawn_at from invitation ";

    @Inject
    private Jdbi sql;

    void add(Invitation invitation, UUID by) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into invitation (organisation_id, id, reference, email, name, role, invited_by,
                          invited_by_name, invited_at, expires_at)
                        values (:organisation, :id, :reference, :email, :name, :role, :by, :byName, :at, :expires)""")
                .bind("organisation", invitation.organisationId())
                .bind("id", invitation.id())
                .bind("reference", invitation.reference())
                .bind("email", invitation.email())
                .bind("name", invitation.name())
                .bind("role", invitation.role().name())
                .bind("by", by)
                .bind("byName", invitation.invitedByName())
                .bind("at", utc(invitation.invitedAt()))
                .bind("expires", utc(invitation.expiresAt()))
                .execute());
    }

    /** The link has a new secret, and an earlier one ends. */
    void renew(String reference, byte[] hash, Instant expires) {
        sql.useHandle(handle -> handle.createUpdate("""
                        update invitation set token_hash = :hash, expires_at = :expires
                        where reference = :reference and accepted_at is null and withdrawn_at is null""")
                .bind("hash", hash)
                .bind("expires", utc(expires))
                .bind("reference", reference)
                .execute());
    }

    /** The one with this secret; whoever finds it keeps others from accepting it at the same time. */
    Optional<Invitation> findByHash(byte[] hash) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + "where token_hash = :hash for update")
                .bind("hash", hash)
                .mapTo(Invitation.class)
                .findOne());
    }

    void accepted(Invitation invitation, Instant now) {
        change(
                "update invitation set accepted_at = :now where organisation_id = :organisation and id = :id",
                invitation,
                now);
    }

    void withdrawn(Invitation invitation, Instant now) {
        change(
                "update invitation set withdrawn_at = :now where organisation_id = :organisation and id = :id",
                invitation,
                now);
    }

    private void change(String statement, Invitation invitation, Instant now) {
        sql.useHandle(handle -> handle.createUpdate(statement)
                .bind("now", utc(now))
                .bind("organisation", invitation.organisationId())
                .bind("id", invitation.id())
                .execute());
    }

    /** All, the latest first. */
    List<Invitation> findAll() {
        return sql.withHandle(handle -> handle.createQuery(SELECT + "order by invited_at desc")
                .mapTo(Invitation.class)
                .list());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
