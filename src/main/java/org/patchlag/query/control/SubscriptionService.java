package org.patchlag.query.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.patchlag.notice.NoticeKind;
import org.patchlag.notice.Notices;
import org.patchlag.notice.Recipient;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.query.entity.SavedQuery;
import org.patchlag.query.language.QueryException;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** Being told by mail when the result of a saved query changes; each subscription is one person's, in that one's rows. */
@UseCase
@RolesAllowed({ANALYST, CURATOR, PUBLISHER})
public class SubscriptionService {
    @Inject
    private SavedQueryRepository saved;

    @Inject
    private SubscriptionRepository subscriptions;

    @Inject
    private QueryResultRepository results;

    @Inject
    private Notices notices;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Subscribes the caller, from the present result on; does nothing where that was done before.
     *
     * @throws ProblemException where there is no such query, or it can no longer be read
     */
    public void subscribe(String reference) {
        Caller.Identity me = caller.signedIn();
        SavedQuery query = get(reference);
        Instant now = clock.instant();
        try {
            subscriptions.add(me, query.id(), results.find(query.question()), now);
        } catch (QueryException e) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "This query can no longer be read: " + e.detail() + ". Change it first.");
        }
    }

    /**
     * Ends the caller's subscription; does nothing where there is none.
     *
     * @throws ProblemException where there is no such query
     */
    public void unsubscribe(String reference) {
        subscriptions.end(caller.signedIn(), get(reference).id());
    }

    /** Begins the caller's subscription, or ends it. */
    public void set(String reference, boolean wanted) {
        if (wanted) {
            subscribe(reference);
        } else {
            unsubscribe(reference);
        }
    }

    private SavedQuery get(String reference) {
        return saved.find(caller.signedIn(), reference).orElseThrow(() -> ProblemException.notFound("saved query"));
    }

    /** Looks at the result for the caller, and tells by mail if it is another one; once, if it can no longer be read. */
    public void look(UUID queryId) {
        Caller.Identity me = caller.signedIn();
        Optional<SubscriptionRepository.Known> known = subscriptions.lock(me, queryId);
        Optional<SavedQuery> query = saved.find(me, queryId);
        if (known.isPresent() && query.isPresent()) {
            look(me, query.get(), known.get());
        }
    }

    private void look(Caller.Identity me, SavedQuery query, SubscriptionRepository.Known known) {
        Instant now = clock.instant();
        QueryResult result;
        try {
            result = results.find(query.question());
        } catch (QueryException unreadable) {
            if (known.unreadableAt() == null) {
                subscriptions.unreadable(me, query.id(), now);
                tell(me, NoticeKind.QUERY_UNREADABLE, query);
            }
            return;
        }
        if (result.reports() != known.reports() || !result.fingerprint().equals(known.fingerprint())) {
            long renewed = results.countRenewed(query.question(), known.knownAt());
            subscriptions.tell(me, query.id(), result, renewed, now);
            tell(me, NoticeKind.QUERY_RESULT_CHANGED, query);
        } else if (known.unreadableAt() != null) {
            subscriptions.readable(me, query.id());
        }
    }

    private void tell(Caller.Identity me, NoticeKind kind, SavedQuery query) {
        notices.queue(kind, new Recipient.Account(me.organisation(), me.account(), null), query.reference());
    }
}
