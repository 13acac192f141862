package org.patchlag.reply.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.CaseVersions;
import org.patchlag.reply.entity.FactAnswer;
import org.patchlag.reply.entity.ReleasedFact;

/** Cases as the use cases need them: what is not the caller's is not there; and what was said to one, carried to its next. */
@ApplicationScoped
class CaseCarrier {
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    private CaseRepository cases;

    @Inject
    private AnswerRepository answers;

    @Inject
    private EvidenceRepository evidence;

    CaseDossier get(String reference) {
        return cases.find(reference).orElseThrow(() -> ProblemException.notFound("case"));
    }

    /** The same, for whoever is about to answer or decide. */
    CaseDossier getLocked(String reference) {
        cases.lock(get(reference).released());
        return get(reference);
    }

    /**
     * The same, where it takes answers on this day.
     *
     * @throws ProblemException where it was taken back or released anew, or the time to answer is over
     */
    CaseDossier getOpen(String reference, LocalDate today) {
        CaseDossier dossier = getLocked(reference);
        if (!dossier.released().stands()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "This case was taken back or released anew; it takes no answers.");
        }
        if (!dossier.released().window().openOn(today)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The time to answer ended on " + dossier.released().window().lastDay() + ".");
        }
        return dossier;
    }

    /** Lets the figures take in what was said to the case. */
    void stand(CaseDossier dossier, Instant now) {
        answers.stand(dossier.released(), dossier.versions().readings(), now);
    }

    /** Carries what was said to facts that are still the same, and what was decided on it, to the case that follows. */
    void carry(UUID former, CaseDossier next, Instant now) {
        CaseDossier before = cases.find(former).orElseThrow();
        List<FactAnswer> carried = new ArrayList<>();
        for (FactAnswer answer : CaseVersions.inForce(before.answers())) {
            Integer position = answer.position() == null ? null : positionOf(before, answer.position(), next);
            if (answer.position() == null || position != null) {
                FactAnswer same = carry(answer, carried.size() + 1, position, next);
                evidence.carry(before.released(), answer.number(), next.released(), same.number(), now);
                carried.add(same);
            }
        }
        stand(new CaseDossier(next.released(), next.facts(), carried, before.files()), now);
    }

    private FactAnswer carry(FactAnswer answer, int number, @Nullable Integer position, CaseDossier next) {
        FactAnswer same = new FactAnswer(
                number,
                position,
                answer.kind(),
                answer.answer(),
                answer.dateText(),
                answer.evidence(),
                answer.evidenceLink(),
                answer.answeredByName(),
                answer.answeredAt(),
                answer.version(),
                answer.reason(),
                answer.decidedByName(),
                answer.decidedAt());
        answers.add(next.released(), same, NOBODY);
        FactAnswer.Version version = answer.version();
        if (version != null
                && answer.reason() != null
                && answer.decidedByName() != null
                && answer.decidedAt() != null) {
            answers.decide(
                    next.released(),
                    number,
                    version,
                    answer.reason(),
                    NOBODY,
                    answer.decidedByName(),
                    answer.decidedAt());
        }
        return same;
    }

    private static @Nullable Integer positionOf(CaseDossier before, int position, CaseDossier next) {
        ReleasedFact fact = before.facts().get(position);
        return next.facts().stream()
                .filter(one -> one.kind() == fact.kind() && one.dateText().equals(fact.dateText()))
                .map(ReleasedFact::position)
                .findFirst()
                .orElse(null);
    }
}
