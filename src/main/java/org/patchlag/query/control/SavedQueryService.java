package org.patchlag.query.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.platform.RequestKey;
import org.patchlag.query.entity.Question;
import org.patchlag.query.entity.SavedQuery;
import org.patchlag.reporting.entity.Reference;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** Keeping queries under a name: a person's own, to be shared with colleagues, who read and copy them and no more. */
@UseCase
@RolesAllowed({ANALYST, CURATOR, PUBLISHER})
public class SavedQueryService {
    /** How many characters a name may have. */
    public static final int LONGEST_NAME = 100;

    private static final int MOST = 200;

    @Inject
    private SavedQueryRepository saved;

    @Inject
    private SubscriptionRepository subscriptions;

    @Inject
    private QueryResultRepository results;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** One's own and those that colleagues share, by name. */
    public List<SavedQuery> list() {
        return saved.findAll(caller.signedIn());
    }

    /** One of these. */
    public Optional<SavedQuery> find(String reference) {
        return saved.find(caller.signedIn(), reference);
    }

    /**
     * One of these.
     *
     * @throws ProblemException where there is none
     */
    public SavedQuery get(String reference) {
        return find(reference).orElseThrow(() -> ProblemException.notFound("saved query"));
    }

    /**
     * What came of saving.
     *
     * @param query the query
     * @param before whether the same request had made it before
     */
    public record Kept(SavedQuery query, boolean before) {}

    /**
     * Keeps a query.
     *
     * @param key of the request, so that the same one keeps it once however often it comes; null for none
     * @throws ProblemException naming each wrong field
     */
    public Kept save(SavedQueryEntry entry, @Nullable RequestKey key) {
        Caller.Identity me = caller.signedIn();
        saved.lock(me);
        if (key != null) {
            Optional<SavedQueryRepository.Made> made = saved.findMade(me, key.key());
            if (made.isPresent()) {
                if (!made.get().requestDigest().equals(key.digest())) {
                    throw new ProblemException(
                            ProblemType.IDEMPOTENCY_KEY_REUSED,
                            "Send a new Idempotency-Key with every new query, and the same one only with the same body.");
                }
                return new Kept(get(made.get().reference()), true);
            }
        }
        List<SavedQuery> own = own(me);
        if (own.size() >= MOST) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "You have " + own.size() + " saved queries. Delete one that you do not need.");
        }
        SavedQueryEntry checked = checked(entry, null, own);
        String reference = Reference.random("PQ").text();
        saved.add(me, UUID.randomUUID(), reference, checked, key, clock.instant());
        return new Kept(get(reference), false);
    }

    /** Keeps a colleague's query, or one's own, once more as one's own. */
    public SavedQuery copy(String reference) {
        SavedQuery original = get(reference);
        List<String> taken = own(caller.signedIn()).stream()
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        String name = original.name();
        for (int number = 2; taken.contains(name.toLowerCase(Locale.ROOT)); number++) {
            String ending = " (" + number + ")";
            name = original.name().substring(0, Math.min(original.name().length(), LONGEST_NAME - ending.length()))
                    + ending;
        }
        return save(new SavedQueryEntry(name, false, original.question()), null).query();
    }

    /**
     * Keeps what the owner changed. Whoever subscribed goes on from the new question's present result.
     *
     * @param version the version that the caller has read; null where it does not mind
     * @throws ProblemException where it is a colleague's, was changed in between, or a field is wrong
     */
    public SavedQuery change(String reference, @Nullable Integer version, SavedQueryEntry entry) {
        Caller.Identity me = caller.signedIn();
        saved.lock(me);
        SavedQuery before = getOwn(me, reference, version);
        SavedQueryEntry checked = checked(entry, before, own(me));
        saved.change(me, before.id(), checked, clock.instant());
        if (!checked.shared()) {
            subscriptions.endOfOthers(me, before.id());
        }
        if (!checked.question().asksForTheSame(before.question())) {
            restart(me, before.id(), checked.question());
        }
        return get(reference);
    }

    // All subscribers are of one organisation, and so of one row scope: what its owner finds, each of them finds.
    private void restart(Caller.Identity me, UUID id, Question question) {
        subscriptions.restart(me, id, results.find(question), clock.instant());
    }

    /**
     * Deletes one's own; whoever subscribed gets no more mails.
     *
     * @param version the version that the caller has read; null where it does not mind
     * @throws ProblemException where it is a colleague's, or was changed in between
     */
    public void delete(String reference, @Nullable Integer version) {
        Caller.Identity me = caller.signedIn();
        saved.delete(me, getOwn(me, reference, version).id());
    }

    private SavedQuery getOwn(Caller.Identity me, String reference, @Nullable Integer version) {
        SavedQuery query = get(reference);
        if (!query.own()) {
            throw new ProblemException(
                    ProblemType.NOT_ALLOWED, "This query is " + query.ownerName() + "’s. Copy it to change it.");
        }
        Optional<Integer> present = saved.lockVersion(me, query.id());
        if (version != null && !present.equals(Optional.of(version))) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The query was changed since you read it. Read it again and repeat.");
        }
        return query;
    }

    private List<SavedQuery> own(Caller.Identity me) {
        return saved.findAll(me).stream().filter(SavedQuery::own).toList();
    }

    private static SavedQueryEntry checked(SavedQueryEntry entry, @Nullable SavedQuery before, List<SavedQuery> own) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = entry.name() == null ? "" : entry.name().strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            problems.add(new FieldProblem("/name", "Enter a name of at most " + LONGEST_NAME + " characters"));
        } else if (own.stream().anyMatch(one -> one.name().equalsIgnoreCase(name) && !isSame(one, before))) {
            problems.add(new FieldProblem("/name", "You have another query of this name. Choose another name"));
        }
        Question question = QuestionReader.read(entry.question(), problems);
        JsonFields.refuse(problems);
        return new SavedQueryEntry(name, entry.shared(), question);
    }

    private static boolean isSame(SavedQuery one, @Nullable SavedQuery other) {
        return other != null && one.id().equals(other.id());
    }
}
