package org.patchlag.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The mails, which the platform alone sees. */
@ApplicationScoped
public class MailRepository {
    private static final String SELECT = """
            select mail.organisation_id, mail.id, mail.notice_id, notice.kind, notice.reference, mail.address, mail.state,
              mail.attempts, mail.next_attempt_at, notice.created_at, mail.sent_at, mail.bounced_at, mail.problem
            from mail join notice on notice.organisation_id = mail.organisation_id and notice.id = mail.notice_id
            """;

    @Inject
    private Jdbi sql;

    /** Takes a mail that is due, so that nobody else does until then; empty where none is. */
    Optional<Mail> take(Instant now, Instant until) {
        return sql.withHandle(handle -> handle.createQuery("with taken as ("
                        + "update mail set attempts = attempts + 1, next_attempt_at = :until"
                        + " where (organisation_id, id) = (select organisation_id, id from mail"
                        + " where state = 'WAITING' and next_attempt_at <= :now"
                        + " order by next_attempt_at limit 1 for update skip locked)"
                        + " returning *) "
                        + SELECT.replace("from mail", "from taken mail"))
                .bind("now", utc(now))
                .bind("until", utc(until))
                .mapTo(Mail.class)
                .findOne());
    }

    /** Says how a mail stands now. */
    void become(Mail mail, Mail.State state, @Nullable Instant at, Instant next, @Nullable String problem) {
        sql.useHandle(handle -> handle.createUpdate("""
                        update mail set state = :state, problem = :problem, next_attempt_at = :next,
                          sent_at = case when :state = 'SENT' then :at else sent_at end,
                          bounced_at = case when :state = 'BOUNCED' then :at else bounced_at end
                        where organisation_id = :organisation and id = :id""")
                .bind("state", state.name())
                .bind("problem", problem)
                .bind("next", utc(next))
                .bind("at", at == null ? null : utc(at))
                .bind("organisation", mail.organisationId())
                .bind("id", mail.id())
                .execute());
    }

    /** Gives up what waits of an occasion, at those hospitals that have a notice of another one. */
    void holdBack(UUID behalf, UUID occasion, UUID instead) {
        sql.useHandle(handle -> handle.createUpdate("""
                        update mail set state = 'GIVEN_UP', problem = 'Held back: its cause was undone'
                        from notice, notice later
                        where mail.organisation_id = :behalf and mail.state = 'WAITING'
                          and notice.organisation_id = mail.organisation_id and notice.id = mail.notice_id
                          and notice.occasion = :occasion and later.organisation_id = :behalf
                          and later.occasion = :instead and later.to_hospital_id = notice.to_hospital_id""")
                .bind("behalf", behalf)
                .bind("occasion", occasion)
                .bind("instead", instead)
                .execute());
    }

    /** One mail. */
    Optional<Mail> find(UUID id) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + " where mail.id = :id")
                .bind("id", id)
                .mapTo(Mail.class)
                .findOne());
    }

    /**
     * The latest ones of some kinds, the latest first.
     *
     * @param find an address or a mail's id; null for any
     */
    List<Mail> findLatest(@Nullable String find, Collection<NoticeKind> kinds, int most) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + """
                         where notice.kind in (<kinds>)
                          and (cast(:find as text) is null or mail.address = :find or cast(mail.id as text) = :find)
                        order by notice.created_at desc, mail.address, mail.id limit :most""")
                .bindList("kinds", kinds.stream().map(Enum::name).toList())
                .bind("find", find)
                .bind("most", most)
                .mapTo(Mail.class)
                .list());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
