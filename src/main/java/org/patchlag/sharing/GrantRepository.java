package org.patchlag.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.tenancy.Caller;

/** Grants within the row scope: those that the caller's regulator gave, and those that it was given. */
@ApplicationScoped
public class GrantRepository {
    @Inject
    private Jdbi sql;

    /** The other regulators, by name. */
    public List<OtherRegulator> findOthers(UUID self) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select id, name, country from organisation where kind = 'REGULATOR' and id <> :self
                        order by name, id""")
                .bind("self", self)
                .mapTo(OtherRegulator.class)
                .list());
    }

    /** The id of the caller's own vendor issue with this reference. */
    public Optional<UUID> findIssue(String reference, UUID regulator) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select id from vendor_issue where organisation_id = :regulator and reference = :reference")
                .bind("regulator", regulator)
                .bind("reference", reference)
                .mapTo(UUID.class)
                .findFirst());
    }

    /** Adds a grant of countries or of a vendor issue. */
    public void add(
            UUID id,
            Caller.Identity by,
            OtherRegulator grantee,
            List<String> countries,
            @Nullable UUID issue,
            LocalDate until,
            String reason,
            Instant at) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into reading_grant (organisation_id, id, organisation_name, grantee_id, grantee_name,
                          countries, issue_id, until_day, reason, granted_by, granted_by_name, granted_at)
                        values (:organisation, :id, :organisationName, :grantee, :granteeName, cast(:countries as text[]),
                          :issue, :until, :reason, :by, :byName, :at)""")
                .bind("organisation", by.organisation())
                .bind("id", id)
                .bind("organisationName", by.organisationName())
                .bind("grantee", grantee.id())
                .bind("granteeName", grantee.name())
                .bind("countries", "{" + String.join(",", countries) + "}")
                .bind("issue", issue)
                .bind("until", until)
                .bind("reason", reason)
                .bind("by", by.account())
                .bind("byName", by.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Takes a grant back; false where the caller's regulator has no such grant in force. */
    public boolean revoke(UUID id, Caller.Identity by, Instant at) {
        return sql.withHandle(handle -> handle.createUpdate("""
                                update reading_grant set revoked_by = :by, revoked_by_name = :byName, revoked_at = :at
                                where organisation_id = :organisation and id = :id and revoked_at is null""")
                        .bind("organisation", by.organisation())
                        .bind("id", id)
                        .bind("by", by.account())
                        .bind("byName", by.name())
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .execute())
                == 1;
    }

    /** All, the last given first. */
    public List<ReadingGrant> findAll(UUID self) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select g.id, g.organisation_name as grantor, g.grantee_name as grantee,
                          g.organisation_id = :self as given, g.countries, issue.reference as issue, g.until_day, g.reason,
                          g.granted_by_name, g.granted_at, g.revoked_by_name, g.revoked_at,
                          g.revoked_at is null and g.until_day >= (now() at time zone 'UTC')::date as in_force
                        from reading_grant g
                        left join vendor_issue issue on issue.organisation_id = g.organisation_id and issue.id = g.issue_id
                        order by g.granted_at desc, g.id""")
                .bind("self", self)
                .mapTo(ReadingGrant.class)
                .list());
    }
}
