package org.patchlag.reply.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.HOSPITAL_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.MANUFACTURER_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.REPORTER;
import static org.patchlag.tenancy.Role.Names.RESPONDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.patchlag.attachment.CheckedFile;
import org.patchlag.attachment.ServedFile;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.FactAnswer;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** Files as evidence of a vendor's answers; whoever reads the answer reads them. */
@UseCase
@RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR})
public class EvidenceService {
    private static final int MOST = 20;

    @Inject
    private AnswerService answers;

    @Inject
    private CaseCarrier carrier;

    @Inject
    private EvidenceRepository evidence;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Gives an answer and attaches a file to it: both are kept, or neither.
     *
     * @throws ProblemException as for an answer, and as for a file
     */
    public CaseDossier answer(String reference, AnswerEntry entry, CheckedFile file) {
        return attach(reference, answers.answer(reference, entry).answers().size(), file);
    }

    /**
     * Attaches a file to an answer of the caller's vendor, once: the same file again changes nothing.
     *
     * @throws ProblemException where the time to answer is over, the answer was decided on or agrees, or the case has as many
     *     files as it may
     */
    public CaseDossier attach(String reference, int number, CheckedFile file) {
        Instant now = clock.instant();
        CaseDossier dossier = carrier.getOpen(reference, LocalDate.ofInstant(now, clock.getZone()));
        FactAnswer answer = dossier.answers().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("answer"));
        if (!answer.undecided()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "This answer agrees, or was decided on; it takes no evidence any more.");
        }
        if (!evidence.has(dossier.released(), number, file.digest())) {
            if (dossier.files().size() >= MOST) {
                throw new ProblemException(
                        ProblemType.CONFLICT, "A case has at most " + MOST + " files, and this one has as many.");
            }
            evidence.add(dossier.released(), number, file, caller.signedIn(), now);
        }
        return carrier.get(reference);
    }

    /**
     * One file, for whoever may read the case's answers.
     *
     * @throws ProblemException where there is none for the caller
     */
    @RolesAllowed({
        RESPONDER,
        MANUFACTURER_ADMINISTRATOR,
        ANALYST,
        CURATOR,
        PUBLISHER,
        REPORTER,
        APPROVER,
        HOSPITAL_ADMINISTRATOR
    })
    public ServedFile get(String reference, int number) {
        return evidence.findFile(carrier.get(reference).released(), number)
                .orElseThrow(() -> ProblemException.notFound("file"));
    }
}
