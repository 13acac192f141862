package org.patchlag.query.control;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.patchlag.tenancy.PlatformScope;
import org.patchlag.tenancy.UseCase;

/** Whose subscription is due, over all organisations; what is asked cannot be seen here. */
@UseCase
@PlatformScope
@PermitAll
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class SubscriptionTurnService {
    @Inject
    private SubscriptionRepository subscriptions;

    @Inject
    private Clock clock;

    /** Takes the next that is due; one that is not brought to its end then has its next turn as any other. */
    public Optional<SubscriptionRepository.Turn> take() {
        return subscriptions.take(clock.instant());
    }
}
