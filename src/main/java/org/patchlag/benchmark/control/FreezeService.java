package org.patchlag.benchmark.control;

import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.Edition;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** The steps of freezing an edition, each a transaction of its own, so that others see how far it has come. */
@UseCase
@RolesAllowed(PUBLISHER)
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class FreezeService {
    @Inject
    private EditionRepository editions;

    @Inject
    private EditionDocuments documents;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Begins an edition of today.
     *
     * @param corrects the number of the edition that it corrects; null for none
     * @param erratum what was wrong in that one
     * @return its id
     */
    public UUID begin(@Nullable Integer corrects, @Nullable String erratum) {
        String note = erratum == null || erratum.isBlank() ? null : erratum.strip();
        if ((corrects == null) != (note == null)) {
            throw wrong("Give both the number of the edition that is corrected and what was wrong in it, or neither.");
        }
        if (corrects != null && editions.findReleased(corrects).isEmpty()) {
            throw wrong("Edition " + corrects + " is not one that your regulator has released.");
        }
        editions.lock(caller.signedIn().organisation());
        if (editions.freezing()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "Another edition is being frozen. Wait until its figures are made.");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Edition edition = new Edition(caller.signedIn(), today, EditionTables.METHOD, corrects, note, clock.instant());
        editions.add(edition);
        return edition.id();
    }

    private static ProblemException wrong(String message) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS, message, List.of(new FieldProblem("/corrects", message)));
    }

    /** What it is said to correct. */
    public PublicTables.@Nullable Erratum erratum(UUID id) {
        Edition edition = get(id);
        Integer corrects = edition.corrects();
        String note = edition.erratum();
        return corrects == null || note == null ? null : new PublicTables.Erratum(corrects, note);
    }

    /** Says how far it has come. */
    public void progress(UUID id, int percent, String note) {
        get(id).progress(percent, note, clock.instant());
    }

    /** Freezes it with its figures. */
    public void freeze(UUID id, FrozenTables tables) {
        get(id).freeze(
                        documents.write(tables.exact()),
                        documents.write(tables.shown()),
                        tables.readAt(),
                        tables.basedOn());
    }

    /** Gives it up. */
    public void fail(UUID id, String why) {
        get(id).fail(why);
    }

    private Edition get(UUID id) {
        return editions.find(caller.signedIn().organisation(), id)
                .orElseThrow(() -> ProblemException.notFound("edition"));
    }
}
