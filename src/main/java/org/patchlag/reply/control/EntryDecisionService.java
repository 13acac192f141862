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
        VendorStatement found = statements().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("statement"));
        if (!found.waits()) {
            throw decidedAlready();
        }
        String why = reason(confirmed, reason);
        if (confirmed) {
            entries.endStatements(found.organisationId(), found.vendorId(), id, clock.instant());
        }
        entries.decideStatement(id, confirmed, why, caller.signedIn(), clock.instant());
        tell(found.vendorId(), id);
    }

    /** Ends a statement that was confirmed: the next edition carries it no longer. */
    public void endStatement(UUID id) {
        VendorStatement found = statements().stream()
                .filter(one -> one.id().equals(id) && one.inForce())
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("statement"));
        entries.endStatement(found.organisationId(), id, clock.instant());
    }

    /** Decides on a promise; confirmed, it is in the catalogue. */
    @RolesAllowed(CURATOR)
    public void decidePromise(UUID id, boolean confirmed, @Nullable String reason) {
        EnteredPromise found = promises().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("promise"));
        if (found.confirmed() != null) {
            throw decidedAlready();
        }
        String why = reason(confirmed, reason);
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
        entries.decidePromise(id, confirmed, why, caller.signedIn(), clock.instant());
        tell(found.vendorId(), id);
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
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if ((why == null && !confirmed) || (why != null && why.length() > LONGEST_REASON)) {
            throw new ProblemException(
                    ProblemType.INVALID_FIELDS,
                    "Nothing was decided.",
                    List.of(new FieldProblem(
                            "/reason", "Say why, in at most " + LONGEST_REASON + " characters; the vendor reads it")));
        }
        return why;
    }
}
