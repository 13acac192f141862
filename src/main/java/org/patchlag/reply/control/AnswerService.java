package org.patchlag.reply.control;

import static org.patchlag.tenancy.Role.Names.MANUFACTURER_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.RESPONDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.patchlag.notice.NoticeKind;
import org.patchlag.notice.Notices;
import org.patchlag.notice.Recipient;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reply.entity.AnswerKind;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.FactAnswer;
import org.patchlag.reply.entity.ReleasedFact;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/** A vendor's answers to the facts that were released to it. */
@UseCase
@RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR})
public class AnswerService {
    private static final int MOST_ANSWERS = 200;

    @Inject
    private CaseCarrier carrier;

    @Inject
    private AnswerRepository answers;

    @Inject
    private Notices notices;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * One of them.
     *
     * @throws ProblemException where there is none of this reference for the caller
     */
    public CaseDossier get(String reference) {
        return carrier.get(reference);
    }

    /** The day on which it is asked. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /**
     * Answers a fact, or adds one. A later answer to the same fact replaces an earlier one, until that is decided on.
     *
     * @throws ProblemException naming each wrong field, or where the time to answer is over
     */
    public CaseDossier answer(String reference, AnswerEntry entry) {
        CaseDossier dossier = carrier.getOpen(reference, today());
        Instant now = clock.instant();
        FactAnswer answer = AnswerReader.read(dossier, entry, caller.signedIn().name(), now);
        return keep(dossier, List.of(answer), now);
    }

    /** Agrees to all facts of a case that have no answer yet. */
    public CaseDossier agree(String reference) {
        CaseDossier dossier = carrier.getOpen(reference, today());
        Instant now = clock.instant();
        List<FactAnswer> agreed = new ArrayList<>();
        for (ReleasedFact fact : dossier.facts()) {
            if (dossier.answerTo(fact).isEmpty()) {
                agreed.add(new FactAnswer(
                        dossier.answers().size() + agreed.size() + 1,
                        fact.position(),
                        fact.kind(),
                        AnswerKind.AGREE,
                        null,
                        null,
                        null,
                        caller.signedIn().name(),
                        now,
                        null,
                        null,
                        null,
                        null));
            }
        }
        return keep(dossier, agreed, now);
    }

    private CaseDossier keep(CaseDossier dossier, List<FactAnswer> given, Instant now) {
        List<FactAnswer> all = new ArrayList<>(dossier.answers());
        for (FactAnswer answer : given) {
            if (all.size() >= MOST_ANSWERS) {
                throw new ProblemException(ProblemType.CONFLICT, "This case has too many answers already.");
            }
            boolean decided = all.stream()
                    .anyMatch(one -> one.version() != null
                            && (answer.position() == null
                                    ? one.position() == null && one.kind() == answer.kind()
                                    : answer.position().equals(one.position())));
            if (decided) {
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "Your answer to this fact was decided on; it cannot be changed any more.");
            }
            answers.add(dossier.released(), answer, caller.signedIn().account());
            all.add(answer);
        }
        CaseDossier answered = new CaseDossier(dossier.released(), dossier.facts(), List.copyOf(all), dossier.files());
        carrier.stand(answered, now);
        if (given.stream().anyMatch(answer -> answer.answer().contests())) {
            notices.queue(
                    NoticeKind.FACT_CONTESTED,
                    new Recipient.Organisation(dossier.released().organisationId(), Role.CURATOR),
                    dossier.released().reference());
        }
        return answered;
    }

    /** Extends the time to answer, once, by as many days again. */
    public CaseDossier extend(String reference) {
        CaseDossier dossier = carrier.getOpen(reference, today());
        if (!dossier.released().window().extensibleOn(today())) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The time to answer can be extended once, after the notice was delivered.");
        }
        answers.extend(dossier.released(), caller.signedIn(), clock.instant());
        return carrier.get(reference);
    }
}
