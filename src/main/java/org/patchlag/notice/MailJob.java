package org.patchlag.notice;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.Turns;

/** Empties the outbox in the background: as soon as something was put in, and from time to time what is to be tried again. */
@ApplicationScoped
public class MailJob {
    private static final Logger LOG = Logger.getLogger(MailJob.class.getName());
    private static final String FAILED = "Mails could not be sent; they are tried again";

    private final ReentrantLock one = new ReentrantLock();
    private final AtomicBoolean asked = new AtomicBoolean();
    // In a demonstration without a mail server these links are on no paper but the page; a restart forgets them.
    private final Map<UUID, String> secretsShown = new ConcurrentHashMap<>();

    @Resource
    private @Nullable ManagedExecutorService executor;

    @Inject
    private Turns turns;

    @Inject
    private OutboxService outbox;

    @Inject
    private MailServer server;

    @Inject
    private MailSettings settings;

    // How often to see what is due without being told: another try, or what one turn had no room for.
    @Inject
    @ConfigProperty(name = "patchlag.mail.every", defaultValue = "PT10S")
    private Duration every;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        turns.begin(every, this::empty, FAILED);
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticeQueued notice) {
        Objects.requireNonNull(executor).execute(this::empty);
    }

    /** Sends what is due, and what is put in meanwhile; several servers may do so at once. */
    private void empty() {
        if (settings.way() == MailSettings.Way.NONE) {
            return;
        }
        asked.set(true);
        while (asked.get() && one.tryLock()) { // else whoever holds the lock does it again
            try {
                asked.set(false);
                sendAll();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, FAILED, e);
            } finally {
                one.unlock();
            }
        }
    }

    private void sendAll() {
        outbox.makeMails();
        Optional<OutboxService.Taken> next = outbox.take();
        while (next.isPresent()) {
            send(next.get());
            next = outbox.take();
        }
    }

    private void send(OutboxService.Taken taken) {
        Mail mail = taken.mail();
        if (settings.way() == MailSettings.Way.PAGE) {
            if (!taken.secret().isEmpty()) {
                secretsShown.put(mail.id(), taken.secret());
            }
            outbox.note(mail, new MailServer.Outcome.Taken());
        } else {
            MailText text = MailText.of(mail.kind(), mail.reference(), settings.address(), taken.secret());
            outbox.note(mail, server.hand(mail, text));
        }
    }

    /** The text of a mail as the demonstration's page shows it; without its secret where that was sent to somebody. */
    MailText shown(Mail mail) {
        return MailText.of(mail.kind(), mail.reference(), settings.address(), secretsShown.getOrDefault(mail.id(), ""));
    }
}
