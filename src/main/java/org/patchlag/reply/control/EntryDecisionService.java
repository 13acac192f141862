package org.patchlag.reply.control;

import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.VendorPromise;
import org.patchlag.notice.NoticeKind;
import org.patchlag.notice.Notices;
import org.patchlag.notice.Recipient;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reply.entity.EnteredPromise;
import org.patchlag.reply.entity.VendorStatement;
import org.patchlag.reporting.control.Findings;
import org.patchlag.reporting.entity.NamesInWords;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** A regulator's confirmation of what vendors entered: nothing of theirs is public without a second person. */
@UseCase
@RolesAllowed({CURATOR, PUBLISHER})
public class EntryDecisionService {
    private static final int LONGEST_REASON = 1_000;

    @Inject
    private EntryRepository entries;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private Notices notices;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The statements for the caller's regulator, the latest first. */
    public List<VendorStatement> statements() {
        return entries.findStatements();
    }

    /** The promises for the caller's regulator, the latest first. */
    public List<EnteredPromise> promises() {
        return entries.findPromises();
    }

    /**
     * Decides on a statement; confirmed, it takes the place of the vendor's last one in the next edition.
     *
     * @param reason why not; needed where it is refused
     */
    public void decideStatement(UUID id, boolean confirmed, @Nullable String reason) {
        VendorStatement found =
                entries.findLockedStatement(id).orElseThrow(() -> ProblemException.notFound("statement"));
        if (!found.waits()) {
            throw decidedAlready();
        }
        String why = reason(confirmed, reason);
        refuseNames(confirmed, found.statement(), why);
        if (confirmed) {
            entries.lock(found.vendorId());
            entries.endStatements(found.organisationId(), found.vendorId(), id, clock.instant());
        }
        if (!entries.decideStatement(id, confirmed, why, caller.signedIn(), clock.instant())) {
            throw decidedAlready();
        }
        tell(found.vendorId(), id);
    }

    /** Ends a statement that was confirmed: the next edition carries it no longer. */
    public void endStatement(UUID id) {
        VendorStatement found = entries.findLockedStatement(id)
                .filter(VendorStatement::inForce)
                .orElseThrow(() -> ProblemException.notFound("statement"));
        entries.endStatement(found.organisationId(), id, clock.instant());
    }

    /** Decides on a promise; confirmed, it is in the catalogue. */
    @RolesAllowed(CURATOR)
    public void decidePromise(UUID id, boolean confirmed, @Nullable String reason) {
        EnteredPromise found = entries.findLockedPromise(id).orElseThrow(() -> ProblemException.notFound("promise"));
        if (found.confirmed() != null) {
            throw decidedAlready();
        }
        String why = reason(confirmed, reason);
        refuseNames(confirmed, found.wording(), why);
        if (confirmed) {
            catalogue.enterPromise(new VendorPromise(
                    id,
                    found.vendorId(),
                    found.clock().code(),
                    found.days(),
                    found.share(),
                    found.wording(),
                    found.validFrom(),
                    null));
        }
        if (!entries.decidePromise(id, confirmed, why, caller.signedIn(), clock.instant())) {
            throw decidedAlready();
        }
        tell(found.vendorId(), id);
    }

    // What is confirmed becomes public, and the vendor reads why something is refused.
    private void refuseNames(boolean confirmed, String words, @Nullable String why) {
        List<String> hospitals = entries.findHospitalNames();
        if (confirmed && NamesInWords.anyOf(hospitals, words)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "These words name a hospital of your jurisdiction, or a group of hospitals, so they cannot become "
                            + "public. Refuse them, and let the vendor say it without the name.");
        }
        if (why != null && NamesInWords.anyOf(hospitals, why)) {
            throw new ProblemException(
                    ProblemType.INVALID_FIELDS,
                    "Nothing was decided.",
                    List.of(new FieldProblem(
                            "/reason", "Leave out the name of the hospital or its group; the vendor reads this")));
        }
    }

    private void tell(UUID vendor, UUID entry) {
        notices.queue(
                NoticeKind.ENTRY_DECIDED,
                new Recipient.Vendor(vendor),
                "VE-" + entry.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT));
    }

    private static ProblemException decidedAlready() {
        return new ProblemException(ProblemType.CONFLICT, "This was decided on or withdrawn already.");
    }

    private static @Nullable String reason(boolean confirmed, @Nullable String reason) {
        Findings findings = new Findings();
        String why = findings.text("/reason", reason, LONGEST_REASON);
        if (why == null && !confirmed && findings.problems().isEmpty()) {
            findings.add("/reason", "Say why, in at most " + LONGEST_REASON + " characters; the vendor reads it");
        }
        if (!findings.problems().isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_FIELDS, "Nothing was decided.", findings.problems());
        }
        return why;
    }
}
