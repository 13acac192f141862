package org.patchlag.query.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.patchlag.access.StandingAccountService;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.Turns;
import org.patchlag.tenancy.Background;

/**
 * Looks at the results that are subscribed to, each as its subscriber and so in that one's rows. Who may not sign in, or has
 * not the role any more, is passed over, and told of what has changed once that is so again.
 */
@ApplicationScoped
public class SubscriptionJob {
    private static final Logger LOG = Logger.getLogger(SubscriptionJob.class.getName());

    @Inject
    private Turns turns;

    // How often to see what is due, which each subscription is once an hour.
    @Inject
    @ConfigProperty(name = "patchlag.subscriptions.every", defaultValue = "PT10S")
    private Duration every;

    @Inject
    private SubscriptionTurnService due;

    @Inject
    private SubscriptionService subscriptions;

    @Inject
    private StandingAccountService accounts;

    @Inject
    private Background background;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        turns.begin(every, this::lookAtAll, "What subscriptions are due could not be seen; that is tried again");
    }

    private void lookAtAll() {
        Optional<SubscriptionRepository.Turn> next = due.take();
        while (next.isPresent()) {
            look(next.get());
            next = due.take();
        }
    }

    private void look(SubscriptionRepository.Turn turn) {
        try {
            accounts.find(turn.organisationId(), turn.accountId())
                    .ifPresent(who -> background.as(who, () -> subscriptions.look(turn.queryId())));
        } catch (ProblemException notAllowed) {
            LOG.log(Level.FINE, "A subscriber has not the role any more", notAllowed);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The result of a saved query could not be looked at; its next turn comes", e);
        }
    }
}
