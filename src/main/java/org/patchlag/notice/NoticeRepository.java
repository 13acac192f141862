package org.patchlag.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.tenancy.Role;

/** The notices in the outbox, and how far they have come. */
@ApplicationScoped
public class NoticeRepository {
    // Both ends of a manufacturer's account answer, and whoever files for a hospital; of any other organisation only
    // the one account, or else those with the role. What nobody can be found for is not due, and stands in nobody's
    // way.
    // Several that a hospital waits for are one mail: all of them say the same.
    private static final String MAKE_MAILS = """
            with found as (
              select organisation_id, id, to_address as address from notice
              where addressed_at is null and to_address is not null
              union
              select waits.organisation_id, waits.id, account.email
              from notice waits
              join organisation on organisation.id in (waits.to_organisation_id, waits.to_hospital_id)
                or organisation.vendor_id = waits.to_vendor_id
              join account on account.organisation_id = organisation.id and account.disabled_at is null
              join account_role on account_role.organisation_id = account.organisation_id
                and account_role.account_id = account.id
              where waits.addressed_at is null and (
                (waits.to_organisation_id is not null and account.id = waits.to_account_id)
                or (waits.to_organisation_id is not null and account_role.role = waits.to_role and not exists (
                  select from account first where first.organisation_id = organisation.id
                    and first.id = waits.to_account_id and first.disabled_at is null))
                or (waits.to_vendor_id is not null and account_role.role in ('RESPONDER', 'MANUFACTURER_ADMINISTRATOR'))
                or (waits.to_hospital_id is not null and account_role.role in ('REPORTER', 'APPROVER')))),
            due as (
              select organisation_id, id, to_hospital_id from notice
              where addressed_at is null and (organisation_id, id) in (select organisation_id, id from found)
              order by created_at limit :most for update skip locked),
            made as (
              insert into mail (organisation_id, id, notice_id, address, state, attempts, next_attempt_at)
              select distinct on (organisation_id, coalesce(to_hospital_id, id), address)
                organisation_id, gen_random_uuid(), id, address, 'WAITING', 0, :now
              from found join due using (organisation_id, id)
              order by organisation_id, coalesce(to_hospital_id, id), address)
            update notice set addressed_at = :now
            where (organisation_id, id) in (select organisation_id, id from due)""";

    @Inject
    private Jdbi sql;

    /**
     * Adds a notice.
     *
     * @param reference what it is about; null in one to a hospital
     * @param occasion of which each recipient gets one notice; null where each notice counts
     */
    void add(
            UUID behalf,
            UUID id,
            NoticeKind kind,
            Recipient recipient,
            @Nullable String reference,
            @Nullable UUID occasion,
            Instant now) {
        @Nullable UUID vendor = recipient instanceof Recipient.Vendor to ? to.id() : null;
        @Nullable UUID organisation = organisation(recipient);
        @Nullable UUID hospital = recipient instanceof Recipient.Hospital to ? to.id() : null;
        @Nullable UUID account = recipient instanceof Recipient.Account to ? to.account() : null;
        @Nullable Role role = role(recipient);
        @Nullable String address = recipient instanceof Recipient.Address to ? to.email() : null;
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into notice (organisation_id, id, kind, reference, to_vendor_id, to_organisation_id, to_role,
                          to_account_id, to_hospital_id, to_address, occasion, created_at)
                        values (:behalf, :id, :kind, :reference, :vendor, :organisation, :role, :account, :hospital,
                          :address, :occasion, :now) on conflict do nothing""")
                .bind("behalf", behalf)
                .bind("id", id)
                .bind("kind", kind.name())
                .bind("reference", reference)
                .bind("vendor", vendor)
                .bind("organisation", organisation)
                .bind("role", role == null ? null : role.name())
                .bind("account", account)
                .bind("hospital", hospital)
                .bind("address", address)
                .bind("occasion", occasion)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static @Nullable UUID organisation(Recipient recipient) {
        if (recipient instanceof Recipient.Account to) {
            return to.organisation();
        }
        return recipient instanceof Recipient.Organisation to ? to.id() : null;
    }

    private static @Nullable Role role(Recipient recipient) {
        if (recipient instanceof Recipient.Account to) {
            return to.otherwise();
        }
        return recipient instanceof Recipient.Organisation to ? to.role() : null;
    }

    /** Ends notices to hospitals for which nobody could be found since then. */
    void endUnread(Instant since, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("""
                        update notice set addressed_at = :now, undeliverable_at = :now
                        where addressed_at is null and created_at < :since and to_hospital_id is not null""")
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Ends notices of an occasion that have no mails yet, to those hospitals that have one of another occasion. */
    void holdBack(UUID behalf, UUID occasion, UUID instead, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("""
                        update notice set addressed_at = :now
                        where organisation_id = :behalf and occasion = :occasion and addressed_at is null
                          and to_hospital_id in (select later.to_hospital_id from notice later
                            where later.organisation_id = :behalf and later.occasion = :instead)""")
                .bind("behalf", behalf)
                .bind("occasion", occasion)
                .bind("instead", instead)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Makes the mails of notices that have none yet; one that nobody can be found for goes on waiting. */
    void makeMails(int most, Instant now) {
        sql.useHandle(handle -> handle.createUpdate(MAKE_MAILS)
                .bind("most", most)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Says of a notice what its mails have come to. */
    void follow(UUID behalf, UUID notice, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("""
                        update notice set
                          delivered_at = (select min(sent_at) from mail where mail.organisation_id = notice.organisation_id
                            and mail.notice_id = notice.id and mail.state = 'SENT'),
                          undeliverable_at = case when exists (select from mail
                              where mail.organisation_id = notice.organisation_id and mail.notice_id = notice.id
                                and mail.state in ('WAITING', 'SENT')) then null
                            else coalesce(undeliverable_at, :now) end
                        where organisation_id = :behalf and id = :notice""")
                .bind("behalf", behalf)
                .bind("notice", notice)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }
}
