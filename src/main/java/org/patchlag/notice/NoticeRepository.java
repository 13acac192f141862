package org.patchlag.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The notices in the outbox, and how far they have come. */
@ApplicationScoped
public class NoticeRepository {
    // Both ends of a manufacturer's account answer, and whoever files for a hospital; of any other organisation only
    // those with the role, or the one account. What nobody can be found for is not due, and stands in nobody's way.
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
                (waits.to_organisation_id is not null and account_role.role = waits.to_role)
                or (waits.to_organisation_id is not null and account.id = waits.to_account_id)
                or (waits.to_vendor_id is not null and account_role.role in ('RESPONDER', 'MANUFACTURER_ADMINISTRATOR'))
                or (waits.to_hospital_id is not null and account_role.role in ('REPORTER', 'APPROVER')))),
            due as (
              select organisation_id, id from notice
              where addressed_at is null and (organisation_id, id) in (select organisation_id, id from found)
              order by created_at limit :most for update skip locked),
            made as (
              insert into mail (organisation_id, id, notice_id, address, state, attempts, next_attempt_at)
              select organisation_id, gen_random_uuid(), id, address, 'WAITING', 0, :now
              from found join due using (organisation_id, id)
              returning organisation_id, notice_id)
            update notice set addressed_at = :now
            where (organisation_id, id) in (select organisation_id, notice_id from made)""";

    @Inject
    private Jdbi sql;

    /**
     * Adds a notice.
     *
     * @param occasion what is done to many at once, of which a hospital gets one notice of a kind; null for anything else
     */
    void add(
            UUID behalf,
            UUID id,
            NoticeKind kind,
            Recipient recipient,
            String reference,
            @Nullable UUID occasion,
            Instant now) {
        @Nullable UUID vendor = recipient instanceof Recipient.Vendor to ? to.id() : null;
        @Nullable UUID organisation = organisation(recipient);
        @Nullable UUID hospital = recipient instanceof Recipient.Hospital to ? to.id() : null;
        @Nullable UUID account = recipient instanceof Recipient.Account to ? to.account() : null;
        @Nullable
        String role = recipient instanceof Recipient.Organisation to ? to.role().name() : null;
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
                .bind("role", role)
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
