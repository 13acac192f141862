package org.patchlag.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.tenancy.Caller;

/** The outbox: what is put in here leaves if, and only if, the caller's transaction is committed. */
@ApplicationScoped
public class Notices {
    @Inject
    private NoticeRepository notices;

    @Inject
    private OutboxService outbox;

    @Inject
    private Caller caller;

    @Inject
    private Event<NoticeQueued> queued;

    @Inject
    private Clock clock;

    /**
     * Puts a notice into the outbox, on behalf of the caller's organisation.
     *
     * @param reference by which both sides name the cause; never anything of its content
     * @return its id
     */
    public UUID queue(NoticeKind kind, Recipient recipient, String reference) {
        return queue(caller.signedIn().organisation(), kind, recipient, reference);
    }

    /** The same on behalf of another organisation, for an operator. */
    public UUID queue(UUID behalf, NoticeKind kind, Recipient recipient, String reference) {
        UUID id = UUID.randomUUID();
        notices.add(behalf, id, kind, recipient, reference, null, clock.instant());
        queued.fire(new NoticeQueued());
        return id;
    }

    /**
     * Puts the notice into the outbox that there is news, unless the hospital has one of this occasion already: what is done
     * to many reports in one go is told once.
     *
     * @param occasion what they have in common, drawn anew each time
     */
    public void queueNews(UUID occasion, Recipient.Hospital hospital) {
        queueOnce(occasion, NoticeKind.REPORT_NEWS, hospital, null);
    }

    /**
     * Tells of another occasion instead of one: of that one, nothing leaves any more for a hospital that has a notice of the
     * other, which must have been committed.
     */
    public void holdBack(UUID occasion, UUID instead) {
        outbox.holdBack(caller.signedIn().organisation(), occasion, instead);
    }

    /**
     * Puts a notice into the outbox, unless the recipient, a hospital or an organisation, has one of this occasion already.
     *
     * @param occasion what all that is told by the one notice has in common
     * @param reference by which both sides name the cause; null to a hospital
     */
    public void queueOnce(UUID occasion, NoticeKind kind, Recipient recipient, @Nullable String reference) {
        UUID behalf = caller.signedIn().organisation();
        notices.add(behalf, UUID.randomUUID(), kind, recipient, reference, occasion, clock.instant());
        queued.fire(new NoticeQueued());
    }
}
