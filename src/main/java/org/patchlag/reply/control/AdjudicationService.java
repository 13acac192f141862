package org.patchlag.reply.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.notice.NoticeKind;
import org.patchlag.notice.Notices;
import org.patchlag.notice.Recipient;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.FactAnswer;
import org.patchlag.reporting.entity.NamesInWords;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** Deciding whose version of a contested fact counts, by somebody who has neither accepted nor released it. */
@UseCase
@RolesAllowed({CURATOR, ANALYST, PUBLISHER})
public class AdjudicationService {
    private static final int LONGEST_REASON = 2_000;

    @Inject
    private CaseRepository cases;

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

    /** One case. */
    public CaseDossier get(String reference) {
        return carrier.get(reference);
    }

    /** The day on which it is asked. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /**
     * Decides on an answer; both versions stay.
     *
     * @param number the answer's number in the case
     * @param version whose version counts; null for none chosen
     * @param reason why, for the vendor and the hospital
     * @throws ProblemException where there is nothing to decide, or the caller has accepted or released the facts
     */
    @RolesAllowed(CURATOR)
    public CaseDossier decide(
            String reference, int number, FactAnswer.@Nullable Version version, @Nullable String reason) {
        CaseDossier dossier = carrier.getLocked(reference);
        String why = reason == null ? "" : reason.strip();
        if (version == null) {
            throw wrong("/version", "Choose whose version counts: hospital or vendor");
        }
        if (why.isEmpty() || why.length() > LONGEST_REASON || why.indexOf('\0') >= 0) {
            throw wrong("/reason", "Say why, in at most " + LONGEST_REASON + " characters");
        }
        if (!dossier.released().stands()
                || dossier.undecided().stream().noneMatch(answer -> answer.number() == number)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "There is nothing to decide here: it was decided on, or is contested no longer.");
        }
        requireSecondPerson(dossier);
        if (NamesInWords.anyOf(cases.findNames(dossier.released()), why)) {
            throw wrong(
                    "/reason",
                    "Leave out the name of the hospital or its group and the report's reference; the vendor reads this");
        }
        Instant now = clock.instant();
        Caller.Identity curator = caller.signedIn();
        answers.decide(dossier.released(), number, version, why, curator.account(), curator.name(), now);
        CaseDossier decided = carrier.get(reference);
        carrier.stand(decided, now);
        notices.queue(
                NoticeKind.CONTEST_DECIDED,
                new Recipient.Vendor(dossier.released().vendorId()),
                dossier.released().reference());
        return decided;
    }

    /** Whether the caller may decide on a case: not who has accepted its report, nor who has released it. */
    public boolean maySettle(CaseDossier dossier) {
        return caller.hasAnyOf(CURATOR)
                && !dossier.released().releasedBy().equals(caller.signedIn().account())
                && !cases.findAcceptors(dossier.released())
                        .contains(caller.signedIn().account());
    }

    private void requireSecondPerson(CaseDossier dossier) {
        if (!maySettle(dossier)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "You have accepted or released these facts, so another curator must decide on them.");
        }
    }

    private static ProblemException wrong(String pointer, String message) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS, "Nothing was decided.", List.of(new FieldProblem(pointer, message)));
    }
}
