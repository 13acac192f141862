package org.patchlag.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.patchlag.tenancy.PlatformScope;
import org.patchlag.tenancy.UseCase;

/** The steps of a mail's way, each a transaction of its own: none of them is open while a mail server is spoken to. */
@UseCase
@PlatformScope
@PermitAll
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OutboxService {
    private static final int NOTICES_AT_ONCE = 100;
    private static final Duration NEWS_FOR = Duration.ofDays(30);
    // Longer than all time limits of a conversation with the mail server together.
    private static final Duration TAKEN_FOR = Duration.ofMinutes(3);

    @Inject
    private NoticeRepository notices;

    @Inject
    private MailRepository mails;

    @Inject
    private Event<SecretLink> secrets;

    @Inject
    private Clock clock;

    /**
     * A mail that was taken to be sent.
     *
     * @param mail the mail
     * @param secret the query of its link's secret; empty for none
     */
    public record Taken(Mail mail, String secret) {}

    /** Makes the mails of new notices, and ends those to hospitals that nobody could read for too long. */
    public void makeMails() {
        Instant now = clock.instant();
        notices.endUnread(now.minus(NEWS_FOR), now);
        notices.makeMails(NOTICES_AT_ONCE, now);
    }

    /**
     * Holds back what has not left of an occasion, at those hospitals to which another one is told instead.
     *
     * @param behalf the organisation on whose behalf both are told
     */
    public void holdBack(UUID behalf, UUID occasion, UUID instead) {
        notices.holdBack(behalf, occasion, instead, clock.instant());
        mails.holdBack(behalf, occasion, instead);
    }

    /** Takes a mail that is due; empty where none is. */
    public Optional<Taken> take() {
        Instant now = clock.instant();
        return mails.take(now, now.plus(TAKEN_FOR)).map(mail -> new Taken(mail, secret(mail)));
    }

    private String secret(Mail mail) {
        if (mail.kind() != NoticeKind.INVITATION) {
            return "";
        }
        SecretLink link = new SecretLink(Objects.requireNonNull(mail.reference()));
        secrets.fire(link);
        return Objects.requireNonNullElse(link.query(), "");
    }

    /** Notes what came of sending it. */
    public void note(Mail mail, MailServer.Outcome outcome) {
        Instant now = clock.instant();
        if (outcome instanceof MailServer.Outcome.Taken) {
            mails.become(mail, Mail.State.SENT, now, now, null);
        } else if (outcome instanceof MailServer.Outcome.Refused refused) {
            mails.become(mail, Mail.State.BOUNCED, now, now, refused.problem());
        } else if (outcome instanceof MailServer.Outcome.Later later) {
            Duration wait = Mail.waitAfter(mail.attempts());
            mails.become(
                    mail,
                    wait == null ? Mail.State.GIVEN_UP : Mail.State.WAITING,
                    null,
                    wait == null ? now : now.plus(wait),
                    later.problem());
        }
        notices.follow(mail.organisationId(), mail.noticeId(), now);
    }
}
